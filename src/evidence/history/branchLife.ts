import { isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'
import { hoursOf } from './leadTime.ts'
import type { Hours } from './leadTime.ts'
import type { Mainline } from './mainline.ts'

/** How changes come to the main line: at least half as squash merges, or otherwise. */
export interface Flow {
  readonly squashed: boolean
  /** Commits on the main line in the window. */
  readonly commits: number
  readonly squashes: number
  readonly merges: number
}

/** How the commits on the main line in the window came about. */
export function flowOf(history: History, { commits }: Mainline, window: Window): Flow {
  const recent = commits.filter((place) => isWithin(window, history.committed[place] ?? 0))
  const squashes = recent.filter((place) => history.squashes[place]).length
  return {
    squashed: squashes > 0 && squashes * 2 >= recent.length,
    commits: recent.length,
    squashes,
    merges: recent.filter((place) => isMerge(history, place)).length,
  }
}

/** From the oldest commit of a branch to its merge, for merges in the window; null where squash merges hide it. */
export function branchLifeOf(
  { authored, committed }: History,
  { sides }: Mainline,
  window: Window,
  { squashed }: Flow,
): Hours | null {
  if (squashed) return null
  const lives = sides.flatMap(({ merge, commits }) => {
    const merged = committed[merge] ?? 0
    if (!isWithin(window, merged)) return []
    const oldest = commits.reduce((first, place) => Math.min(first, authored[place] ?? first), Infinity)
    return [Math.max(0, merged - oldest)]
  })
  return lives.length ? hoursOf(lives) : null
}
