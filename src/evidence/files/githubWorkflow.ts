import { entriesOf, itemsOf, textsOf, valueAt } from './parseYaml.ts'
import type { Parsed } from './parseYaml.ts'
import { isForProduction, saysDeploy } from './pipeline.ts'
import type { Pipeline } from './pipeline.ts'

/** What a GitHub workflow says. Who has to approve an environment is kept on the server. */
export function githubWorkflow(workflow: Parsed, branch: string): Pipeline {
  const on = valueAt(workflow, 'on')
  const names = [...textsOf(on), ...entriesOf(on).map(([name]) => name)]
  const jobs = entriesOf(valueAt(workflow, 'jobs'))
  const deploys = jobs.some(([name, job]) => deploysToProduction(name, job))
  return {
    system: 'GitHub Actions',
    triggers: names.map((name) => (name === 'push' && isOfTagsOnly(on) ? 'push of a tag' : name)),
    gates: names.includes('workflow_dispatch') && names.length === 1 && deploys ? ['started by hand'] : [],
    deploysOnPush: deploys && startsOnPush(on, branch),
  }
}

function startsOnPush(on: Parsed | undefined, branch: string): boolean {
  if (textsOf(on).includes('push')) return true
  const push = entriesOf(on).find(([name]) => name === 'push')
  if (!push) return false
  const branches = textsOf(valueAt(push[1], 'branches'))
  if (branches.length)
    return branches.some((pattern) => pattern === branch || pattern === '**' || pattern === '*')
  return !isOfTagsOnly(on) && !textsOf(valueAt(push[1], 'branches-ignore')).includes(branch)
}

/** Whether no push of a commit starts it: with tags alone, GitHub leaves branches out. */
function isOfTagsOnly(on: Parsed | undefined): boolean {
  const filters = entriesOf(valueAt(on, 'push')).map(([name]) => name)
  return (
    filters.some((name) => name.startsWith('tags')) && !filters.some((name) => name.startsWith('branches'))
  )
}

function deploysToProduction(name: string, job: Parsed): boolean {
  const steps = itemsOf(valueAt(job, 'steps')).map((step) => String(valueAt(step, 'name') ?? ''))
  return isForProduction(job) ?? [name, String(valueAt(job, 'name') ?? ''), ...steps].some(saysDeploy)
}
