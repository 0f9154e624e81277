import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Refusal } from './git.ts'

/** What is in the way of reading a repository. */
export type Obstacle =
  | 'no git'
  | 'too slow'
  | 'stopped'
  | 'not a repository'
  | 'foreign owner'
  | 'empty'
  | 'shallow'
  | 'no tags'
  | 'failed'

/** A repository without figures: where, what is the matter, and what to do about it. All of it harmless text. */
export interface RepositoryProblem extends Problem {
  readonly kind: 'problem'
  readonly obstacle: Obstacle
  readonly todo: string
}

/** The problem that an obstacle makes at a path; `said` is what git said of it. */
export function repositoryProblem(path: string, obstacle: Obstacle, said: string = ''): RepositoryProblem {
  const where = plainLine(path)
  const at = /^[\w./~+@-]+$/u.test(where) ? where : `'${where.replaceAll("'", String.raw`'\''`)}'`
  const words: Record<Obstacle, readonly [what: string, todo: string]> = {
    'no git': ['cannot be read: git does not start', 'install git, or put it on the PATH'],
    'too slow': [`cannot be read: git gave ${said}`, 'try again, or on a faster disk'],
    stopped: ['was not read to the end', 'start again'],
    'not a repository': ['is not in a git repository', 'name the folder of a clone'],
    'foreign owner': [
      'belongs to another user, and git does not read it',
      `if you trust it: git config --global --add safe.directory ${at}`,
    ],
    empty: ['has no commits yet', 'name a repository with a history'],
    shallow: ['is a shallow clone, whose history is cut off', `git -C ${at} fetch --unshallow --tags`],
    'no tags': ['was cloned without its tags', `git -C ${at} fetch --tags`],
    failed: [`cannot be read: git says "${said || 'nothing'}"`, `see git -C ${at} fsck`],
  }
  const [what, todo] = words[obstacle]
  return { kind: 'problem', obstacle, where, what, todo }
}

/** The problem behind a refusal of git. */
export function problemOf(path: string, { why, message }: Refusal): RepositoryProblem {
  switch (why) {
    case 'not installed':
      return repositoryProblem(path, 'no git')
    case 'too slow':
      return repositoryProblem(path, 'too slow', message)
    case 'stopped':
      return repositoryProblem(path, 'stopped')
    case 'failed':
      if (message.includes('dubious ownership')) return repositoryProblem(path, 'foreign owner')
      if (/not a git repository|cannot change to/iu.test(message))
        return repositoryProblem(path, 'not a repository')
      return repositoryProblem(path, 'failed', message.replace(/^fatal: /u, ''))
  }
}
