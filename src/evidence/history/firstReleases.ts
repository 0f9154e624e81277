import type { Release } from '../releases/releasesOf.ts'
import type { Commit, History } from './history.ts'

/** The commits, place by place, that came out first with each release; in the order of the releases. */
export type Contents = readonly (readonly number[])[]

/** Which commits each release was the first to contain. Releases come by date, then by commit. */
export function firstReleases({ commits, placeOf }: History, releases: readonly Release[]): Contents {
  const released = new Uint8Array(commits.length)
  return releases.map(({ commit }) => reach(commits, released, [placeOf(commit) ?? -1]))
}

/** The commits that can be reached from `from` and are not yet marked in `seen`, which are marked on the way. */
export function reach(
  commits: readonly (Commit | undefined)[],
  seen: Uint8Array,
  from: readonly number[],
): readonly number[] {
  const found: number[] = []
  const ahead = [...from]
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    const commit = commits[place]
    if (!commit || seen[place]) continue
    seen[place] = 1
    found.push(place)
    ahead.push(...commit.parents)
  }
  return found
}
