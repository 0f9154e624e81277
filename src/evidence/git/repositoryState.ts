import { askGit } from './askGit.ts'
import type { Place, Refusal } from './git.ts'
import type { RepositoryProblem } from './repositoryProblem.ts'
import { problemOf, repositoryProblem } from './repositoryProblem.ts'

/** What has to be known of a repository before anything is read from it. */
export interface RepositoryState {
  readonly kind: 'state'
  /** The commit that HEAD names. */
  readonly head: string
  /** The branch that HEAD is on; none where it is detached. */
  readonly branch?: string
}

/** Looks at a repository; says what is in the way where its history cannot be read or is cut off. */
export async function repositoryState(place: Place): Promise<RepositoryState | RepositoryProblem> {
  const shallow = await askGit(place, ['rev-parse', '--is-shallow-repository'])
  if (shallow.kind === 'refused') return problemOf(place.path, shallow)
  if (shallow.text.trim() === 'true') return repositoryProblem(place.path, 'shallow')
  const head = await askGit(place, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}'])
  if (head.kind === 'refused') return unborn(place, head)
  const branch = await askGit(place, ['symbolic-ref', '--quiet', 'HEAD'])
  return {
    kind: 'state',
    head: head.text.trim(),
    ...(branch.kind === 'told' && { branch: branch.text.trim().replace('refs/heads/', '') }),
  }
}

function unborn(place: Place, refusal: Refusal): RepositoryProblem {
  return refusal.why === 'failed' ? repositoryProblem(place.path, 'empty') : problemOf(place.path, refusal)
}

/** Whether the clone was told to leave tags out, so that having none says nothing. */
export async function leavesTagsOut(place: Place): Promise<boolean> {
  const told = await askGit(place, ['config', '--get-regexp', String.raw`^remote\..*\.tagopt$`])
  return told.kind === 'told' && told.text.includes('--no-tags')
}
