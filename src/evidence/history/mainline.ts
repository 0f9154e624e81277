import { reach } from './firstReleases.ts'
import type { Commit, History } from './history.ts'

/** What a merge on the main line brought in. */
export interface Side {
  readonly merge: Commit
  readonly commits: readonly Commit[]
}

/** The first-parent history of HEAD, and what came in beside it. */
export interface Mainline {
  /** Oldest first. */
  readonly commits: readonly Commit[]
  readonly sides: readonly Side[]
  /** Marks, by place, the commits of sides that began on their own: the history of another project. */
  readonly imported: Uint8Array
}

/** Follows the main line back from HEAD as far as the history goes. */
export function mainlineOf(history: History, head: string): Mainline {
  const line: number[] = []
  let place: number | undefined = history.placeOf(head)
  while (place !== undefined && history.commits[place]) {
    line.push(place)
    place = history.commits[place]?.parents[0]
  }
  const seen = new Uint8Array(history.commits.length)
  const imported = new Uint8Array(history.commits.length)
  const commits: Commit[] = []
  const sides: Side[] = []
  for (const here of line.toReversed()) {
    const commit = history.commits[here]
    if (!commit) continue
    commits.push(commit)
    seen[here] = 1
    const side = reach(history.commits, seen, commit.parents.slice(1))
    const brought = side.flatMap((one) => history.commits[one] ?? [])
    if (brought.some(({ parents }) => parents.length === 0)) for (const one of side) imported[one] = 1
    else if (brought.length) sides.push({ merge: commit, commits: brought })
  }
  return { commits, sides, imported }
}
