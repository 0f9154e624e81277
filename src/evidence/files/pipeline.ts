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
