import { readFiles } from '../files/readFiles.ts'
import type { Environment, Place, Refusal } from '../git/git.ts'
import { problemOf, repositoryProblem } from '../git/repositoryProblem.ts'
import type { RepositoryProblem } from '../git/repositoryProblem.ts'
import { leavesTagsOut, repositoryState } from '../git/repositoryState.ts'
import type { History } from '../history/history.ts'
import { mainlineOf } from '../history/mainline.ts'
import { mainBranchProxy, releaseBranchProxy } from '../history/proxy.ts'
import type { Proxy } from '../history/proxy.ts'
import { readHistory } from '../history/readHistory.ts'
import { chooseTags } from '../releases/chooseTags.ts'
import { readTags } from '../releases/readTags.ts'
import { releasesOf } from '../releases/releasesOf.ts'
import { isWithin, windowUntil } from '../measures/window.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'
import { repositoryFigures } from './repositoryFigures.ts'
import type { Gathered } from './repositoryFigures.ts'

/** What is being read, and how many commits so far. */
export interface Progress {
  readonly reading: 'tags' | 'files' | 'history'
  readonly commits: number
}

export interface GatherOptions {
  /** The end and, where it is not a year before it, the beginning of the window; in seconds since 1970. */
  readonly until: number
  readonly since?: number
  /** Which tags are releases, where their names do not say so. */
  readonly tags?: RegExp
  readonly env: Environment
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** Reads what the clone at an absolute path shows, with git alone; changes nothing in it and runs nothing of it. */
export async function gatherRepository(
  path: string,
  { until, since, tags: rule, env, onProgress = () => undefined, signal }: GatherOptions,
): Promise<RepositoryEvidence | RepositoryProblem> {
  const place: Place = { path, env, ...(signal && { signal }) }
  const state = await repositoryState(place)
  if (state.kind === 'problem') return state
  const { head, branch = 'HEAD' } = state

  onProgress({ reading: 'tags', commits: 0 })
  const read = await readTags(place)
  if (read.kind === 'refused') return problemOf(path, read)
  if (!read.tags.length && (await leavesTagsOut(place))) return repositoryProblem(path, 'no tags')
  const choice = chooseTags(read.tags, rule)

  onProgress({ reading: 'files', commits: 0 })
  const files = await readFiles(place, head, branch)

  const window = windowUntil(until, since)
  const releases = releasesOf(choice.releaseTags, until)
  const gathered = {
    path,
    head,
    branch,
    window,
    releases,
    choice,
    others: read.others,
    files,
    ...(rule && { rule }),
  }
  const history = await readStretch(place, gathered, (commits) => onProgress({ reading: 'history', commits }))
  if ('kind' in history) return problemOf(path, history)
  const proxy = releases.length ? undefined : await findProxy(place, gathered, history)
  return repositoryFigures({ ...gathered, history, ...(proxy && { proxy }) })
}

/** Reads hardly more history than the releases of the window, and HEAD, have of their own. */
function readStretch(
  place: Place,
  { head, window, releases }: Pick<Gathered, 'head' | 'window' | 'releases'>,
  onProgress: (commits: number) => void,
): Promise<History | Refusal> {
  const idsOf = (isRecent: boolean) =>
    releases.filter(({ date }) => isWithin(window, date) === isRecent).map(({ commit }) => commit)
  return readHistory(place, head, { from: idsOf(true), before: idsOf(false) }, onProgress)
}

async function findProxy(
  place: Place,
  { head, branch, window, files }: Pick<Gathered, 'head' | 'branch' | 'window' | 'files'>,
  history: History,
): Promise<Proxy | undefined> {
  const merged = await releaseBranchProxy(place, window)
  if (merged || !files.pipelines.some(({ deploysOnPush }) => deploysOnPush)) return merged
  return mainBranchProxy(history, mainlineOf(history, head), branch, window)
}
