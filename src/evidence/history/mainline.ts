import { isMerge, sideParents } from './history.ts'
import type { History } from './history.ts'
import { reach } from './reach.ts'

/** What a merge on the main line brought in, by places. */
export interface Side {
  readonly merge: number
  readonly commits: readonly number[]
}

/** The first-parent history of HEAD, and what came in beside it. */
export interface Mainline {
  /** Places, oldest first. */
  readonly commits: readonly number[]
  readonly sides: readonly Side[]
  /** Marks, by place, the commits of sides that began on their own: the history of another project. */
  readonly imported: Uint8Array
}

/** Follows the main line back from HEAD as far as the history goes. */
export function mainlineOf(history: History, head: string): Mainline {
  const back: number[] = []
  for (let place = history.placeOf(head); history.listed[place]; place = history.firstParent[place] ?? -1) {
    back.push(place)
  }
  const commits = back.toReversed()
  const seen = new Uint8Array(history.size)
  const imported = new Uint8Array(history.size)
  const sides: Side[] = []
  for (const merge of commits) {
    seen[merge] = 1
    if (!isMerge(history, merge)) continue
    const side = reach(history, seen, sideParents(history, merge))
    if (side.some((place) => history.firstParent[place] === -1)) for (const place of side) imported[place] = 1
    else if (side.length) sides.push({ merge, commits: side })
  }
  return { commits, sides, imported }
}
