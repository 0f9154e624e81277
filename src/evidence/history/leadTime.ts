import { nearestRank } from '../measures/nearestRank.ts'
import type { Release } from '../releases/releasesOf.ts'
import { day } from '../measures/window.ts'
import type { Contents } from './firstReleases.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'

/** How long changes took, in hours, over `n` of them. */
export interface Hours {
  readonly n: number
  readonly medianHours: number | null
  readonly p75Hours: number | null
  readonly p90Hours: number | null
}

/** From when a change was written to the first release that has it. */
export interface LeadTime extends Hours {
  readonly people: Hours
  readonly bots: Hours
  /** How many changes were left out, and why. */
  readonly left: { readonly baseline: number; readonly imported: number }
}

const longPause = 180 * day

/** Whether each release is the first ever, or comes so late after the one before that what it holds tells nothing. */
export function baselines(all: readonly Release[]): ReadonlySet<Release> {
  return new Set(all.filter(({ date }, index) => date - (all[index - 1]?.date ?? -Infinity) > longPause))
}

/** The change lead time of what `releases` contain first. */
export function leadTimeOf(
  history: History,
  releases: readonly Release[],
  contents: Contents,
  { isBaseline, imported }: { readonly isBaseline: ReadonlySet<Release>; readonly imported: Uint8Array },
): LeadTime {
  const people: number[] = []
  const bots: number[] = []
  const left = { baseline: 0, imported: 0 }
  releases.forEach((release, index) => {
    for (const place of contents[index] ?? []) {
      if (isMerge(history, place)) continue
      if (isBaseline.has(release)) left.baseline++
      else if (imported[place]) left.imported++
      else
        (history.byBot[place] ? bots : people).push(
          Math.max(0, release.date - (history.authored[place] ?? 0)),
        )
    }
  })
  return { ...hoursOf([...people, ...bots]), people: hoursOf(people), bots: hoursOf(bots), left }
}

/** The distribution of durations in seconds. */
export function hoursOf(seconds: readonly number[]): Hours {
  const sorted = Float64Array.from(seconds, (value) => value / 3600).toSorted()
  return {
    n: sorted.length,
    medianHours: nearestRank(sorted, 0.5),
    p75Hours: nearestRank(sorted, 0.75),
    p90Hours: nearestRank(sorted, 0.9),
  }
}
