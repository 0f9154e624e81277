import { isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'
import { reach } from './reach.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'

/** How many of the commits of the window, merges apart, take another one back. */
export interface Reverts {
  readonly count: number
  readonly commits: number
}

/** The reverts among what can be reached from HEAD. */
export function revertsOf(history: History, head: string, window: Window): Reverts {
  const places = reach(history, new Uint8Array(history.size), [history.placeOf(head)])
  const recent = places.filter(
    (place) => !isMerge(history, place) && isWithin(window, history.committed[place] ?? 0),
  )
  return { count: recent.filter((place) => history.reverts[place]).length, commits: recent.length }
}
