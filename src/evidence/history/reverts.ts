import { isWithin } from '../releases/window.ts'
import type { Window } from '../releases/window.ts'
import { reach } from './firstReleases.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'

/** How many of the commits of the window, merges apart, take another one back. */
export interface Reverts {
  readonly count: number
  readonly commits: number
}

/** The reverts among what can be reached from HEAD. */
export function revertsOf({ commits, placeOf }: History, head: string, window: Window): Reverts {
  const places = reach(commits, new Uint8Array(commits.length), [placeOf(head) ?? -1])
  const inWindow = places
    .flatMap((place) => commits[place] ?? [])
    .filter((commit) => !isMerge(commit) && isWithin(window, commit.committed))
  return { count: inWindow.filter(({ reverts }) => reverts).length, commits: inWindow.length }
}
