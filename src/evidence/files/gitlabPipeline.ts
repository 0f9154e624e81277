import { entriesOf, itemsOf, textsOf, valueAt } from './parseYaml.ts'
import type { Parsed } from './parseYaml.ts'
import { isForProduction, saysDeploy } from './pipeline.ts'
import type { Pipeline } from './pipeline.ts'

const notJobs = new Set([
  'default',
  'stages',
  'variables',
  'include',
  'workflow',
  'image',
  'services',
  'cache',
  'pages',
])

/** What a GitLab pipeline says in this file; what it includes is not followed. */
export function gitlabPipeline(file: Parsed): Pipeline {
  const jobs = entriesOf(file).filter(([name]) => !notJobs.has(name) && !name.startsWith('.'))
  const manual = jobs.filter(([, job]) => isManual(job)).map(([name]) => `${name}: when: manual`)
  const sources = jobs.flatMap(([, job]) => textsOf(valueAt(job, 'only')))
  return {
    system: 'GitLab CI',
    triggers: [...new Set(['push', ...sources])],
    gates: manual,
    deploysOnPush: jobs.some(
      ([name, job]) => (isForProduction(job) ?? saysDeploy(name)) && !isManual(job) && !onTagsOnly(job),
    ),
  }
}

function isManual(job: Parsed): boolean {
  const rules = itemsOf(valueAt(job, 'rules'))
  return valueAt(job, 'when') === 'manual' || rules.some((rule) => valueAt(rule, 'when') === 'manual')
}

function onTagsOnly(job: Parsed): boolean {
  const only = textsOf(valueAt(job, 'only'))
  const rules = itemsOf(valueAt(job, 'rules')).map((rule) => String(valueAt(rule, 'if') ?? ''))
  return only.includes('tags') || (rules.length > 0 && rules.every((rule) => rule.includes('CI_COMMIT_TAG')))
}
