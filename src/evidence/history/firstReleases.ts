import type { Release } from '../releases/releasesOf.ts'
import type { History } from './history.ts'
import { reach } from './reach.ts'

/** The places of the commits that came out first with each release; in the order of the releases. */
export type Contents = readonly (readonly number[])[]

/** Which commits each release was the first to contain. Releases come by date, then by commit. */
export function firstReleases(history: History, releases: readonly Release[]): Contents {
  const released = history.released.slice()
  return releases.map(({ commit }) => reach(history, released, [history.placeOf(commit)]))
}
