import { entriesOf, itemsOf, valueAt } from './parseYaml.ts'
import type { Parsed } from './parseYaml.ts'
import { saysDeploy } from './pipeline.ts'
import type { Pipeline } from './pipeline.ts'

/** What a CircleCI configuration says. */
export function circlePipeline(file: Parsed): Pipeline {
  const workflows = entriesOf(valueAt(file, 'workflows')).map(([, workflow]) => workflow)
  const jobs = workflows.map((workflow) => itemsOf(valueAt(workflow, 'jobs')).flatMap(namedJob))
  const approvals = jobs.flat().filter(([, job]) => valueAt(job, 'type') === 'approval')
  const scheduled = workflows.some((workflow) => itemsOf(valueAt(workflow, 'triggers')).length > 0)
  return {
    system: 'CircleCI',
    triggers: scheduled ? ['push', 'schedule'] : ['push'],
    gates: approvals.map(([name]) => `${name}: type: approval`),
    deploysOnPush: jobs.some(
      (flow) =>
        flow.some(([name]) => saysDeploy(name)) &&
        !flow.some(([, job]) => valueAt(job, 'type') === 'approval'),
    ),
  }
}

function namedJob(job: Parsed): readonly (readonly [string, Parsed])[] {
  return typeof job === 'string' ? [[job, null]] : entriesOf(job)
}
