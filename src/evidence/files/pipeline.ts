import { valueAt } from './parseYaml.ts'
import type { Parsed } from './parseYaml.ts'

/** What one pipeline file says. */
export interface Pipeline {
  readonly system: 'GitHub Actions' | 'GitLab CI' | 'Jenkins' | 'Azure Pipelines' | 'CircleCI'
  /** What starts it, in the words of the file; undefined where that cannot be read. */
  readonly triggers?: readonly string[]
  /** Where it waits for a person, in the words of the file; undefined where that cannot be read. */
  readonly gates?: readonly string[]
  /** Whether a push to the main branch makes it deploy, as far as its words tell. */
  readonly deploysOnPush: boolean
}

/** Whether a name in a pipeline speaks of deploying to production. */
export function saysDeploy(words: string): boolean {
  return (
    /\bdeploy/iu.test(words.replaceAll('_', '-')) &&
    !/staging|preview|review|\bdev\b|\btest\b|\bqa\b|docs?\b|pages/iu.test(words)
  )
}

/** Whether the environment of a job is production; undefined where it names none. */
export function isForProduction(job: Parsed): boolean | undefined {
  const environment = valueAt(job, 'environment')
  const name = typeof environment === 'string' ? environment : String(valueAt(environment, 'name') ?? '')
  return name ? /^(?:production|prod|live)/iu.test(name) : undefined
}
