import { median } from '../measures/median.ts'
import type { Release } from './releasesOf.ts'
import type { VersionName } from './versionName.ts'
import { day, isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'

/** Releases that mended the one before within two days. */
export interface Hotfix {
  readonly count: number
  /** Their share of the releases; null where it means nothing at this cadence. */
  readonly rate: number | null
  readonly meaningful: boolean
}

const soon = 2 * day
const leastReleases = 5
const leastGapDays = 4

/** The hotfixes among the releases of the window; `all` reaches back further. */
export function hotfixOf(all: readonly Release[], window: Window): Hotfix {
  const released = new Map(
    all.flatMap((release) => release.versions.map((version) => [nameOf(version), release])),
  )
  const recent = all.filter(({ date }) => isWithin(window, date))
  const count = recent.filter((release) =>
    release.versions.some((version) => mends(release, released.get(nameOf(version, 1)), version)),
  ).length
  const meaningful = recent.length >= leastReleases && (gapOfReleaseDays(recent) ?? 0) >= leastGapDays
  return { count, rate: meaningful ? count / recent.length : null, meaningful }
}

function mends(release: Release, before: Release | undefined, { kind, numbers }: VersionName): boolean {
  if (kind !== 'dotted' || numbers.length !== 3 || !numbers[2] || !before || before === release) return false
  return release.date >= before.date && release.date - before.date <= soon
}

/** A key for x.y.z of its family, or for x.y.(z − back); x.y counts as x.y.0. */
function nameOf({ family, kind, numbers }: VersionName, back: number = 0): string {
  const [x = 0, y = 0, z = 0] = numbers
  return kind === 'dotted' && numbers.length <= 3
    ? `${family} ${x}.${y}.${z - back}`
    : `${family} ${kind} ${numbers.join(' ')}`
}

function gapOfReleaseDays(releases: readonly Release[]): number | null {
  const days = [...new Set(releases.map(({ date }) => Math.floor(date / day)))]
  return median(days.slice(1).map((later, index) => later - (days[index] ?? later)))
}
