import { nearestRank } from '../measures/nearestRank.ts'
import type { Contents } from './firstReleases.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'

/** How many commits, merges apart, a release contains first. */
export interface BatchSize {
  readonly n: number
  readonly medianCommits: number
  readonly p90Commits: number
}

/** The batch size over all releases; null where there are none. */
export function batchSizeOf(history: History, contents: Contents): BatchSize | null {
  const sizes = contents.map((places) => places.filter((place) => !isMerge(history, place)).length)
  const sorted = sizes.toSorted((a, b) => a - b)
  const [medianCommits, p90Commits] = [nearestRank(sorted, 0.5), nearestRank(sorted, 0.9)]
  return medianCommits === null || p90Commits === null
    ? null
    : { n: sorted.length, medianCommits, p90Commits }
}
