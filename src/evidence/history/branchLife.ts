import { isWithin } from '../releases/window.ts'
import type { Window } from '../releases/window.ts'
import { isMerge } from './history.ts'
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
export function flowOf({ commits }: Mainline, window: Window): Flow {
  const recent = commits.filter(({ committed }) => isWithin(window, committed))
  const squashes = recent.filter((commit) => commit.squashes).length
  return {
    squashed: squashes > 0 && squashes * 2 >= recent.length,
    commits: recent.length,
    squashes,
    merges: recent.filter(isMerge).length,
  }
}

/** From the oldest commit of a branch to its merge, for merges in the window; null where squash merges hide it. */
export function branchLifeOf({ sides }: Mainline, window: Window, { squashed }: Flow): Hours | null {
  if (squashed) return null
  const lives = sides
    .filter(({ merge }) => isWithin(window, merge.committed))
    .map(({ merge, commits }) => {
      const oldest = commits.reduce((first, { authored }) => Math.min(first, authored), Infinity)
      return Math.max(0, merge.committed - oldest)
    })
  return lives.length ? hoursOf(lives) : null
}
