import { entriesOf, itemsOf, valueAt } from './parseYaml.ts'
import type { Parsed } from './parseYaml.ts'
import { saysDeploy } from './pipeline.ts'
import type { Pipeline } from './pipeline.ts'

/** What an Azure pipeline says in this file. Approvals and checks of an environment are kept on the server. */
export function azurePipeline(file: Parsed): Pipeline {
  const triggers = ['trigger', 'pr', 'schedules'].filter((name) => startedBy(valueAt(file, name)))
  const manual = tasksOf(file).filter(
    (task) => task.startsWith('ManualValidation@') || task.startsWith('ManualIntervention@'),
  )
  const deployments = namesAt(file, 'deployment')
  return {
    system: 'Azure Pipelines',
    triggers,
    gates: manual,
    deploysOnPush: triggers.includes('trigger') && !manual.length && deployments.some(saysDeploy),
  }
}

function startedBy(value: Parsed | undefined): boolean {
  return value !== undefined && value !== null && value !== 'none'
}

function tasksOf(value: Parsed): readonly string[] {
  return namesAt(value, 'task')
}

/** The texts at a key, however deep. */
function namesAt(value: Parsed, key: string): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return itemsOf(value).flatMap((item) => namesAt(item, key))
  return entriesOf(value).flatMap(([name, item]) => [
    ...(name === key && typeof item === 'string' ? [item] : []),
    ...namesAt(item, key),
  ])
}
