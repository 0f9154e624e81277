import { cadenceOf, daysOf } from './cadence.ts'
import type { SeenCadence } from './cadence.ts'
import { hotfixOf } from './hotfix.ts'
import type { Hotfix } from './hotfix.ts'
import { median } from './median.ts'
import { releasePeopleOf } from './releasePeople.ts'
import type { ReleasePeople } from './releasePeople.ts'
import type { Release } from './releasesOf.ts'
import { day, isWithin } from './window.ts'
import type { Window } from './window.ts'

export type Confidence = 'high' | 'medium' | 'low'

/** What the releases of a window show by their dates and tags. */
export interface ReleaseFigures {
  readonly count: number
  /** How many UTC dates had one. */
  readonly days: number
  readonly perMonth: number
  readonly medianIntervalDays: number | null
  readonly cadence: SeenCadence
  /** For how long releases were seen: since the first one ever, or since the window began. */
  readonly observedDays: number
  readonly hotfix: Hotfix
  readonly people: ReleasePeople
  readonly confidence: Confidence
}

const daysInAMonth = 30.4375

/** The figures of a window. `all` are the releases up to its end, by date. */
export function releaseFiguresOf(all: readonly Release[], window: Window): ReleaseFigures {
  const recent = all.filter(({ date }) => isWithin(window, date))
  const dates = recent.map(({ date }) => date)
  const first = all[0]?.date ?? window.until
  const observedDays = (window.until - Math.max(window.since, first)) / day
  const intervals = dates.slice(1).map((date, index) => (date - (dates[index] ?? date)) / day)
  return {
    count: recent.length,
    days: daysOf(dates),
    // A first release of this morning is not three hundred a month.
    perMonth: (recent.length / Math.max(observedDays, 1)) * daysInAMonth,
    medianIntervalDays: median(intervals),
    cadence: all.length ? cadenceOf(dates, window.until, observedDays) : 'no-releases',
    observedDays,
    hotfix: hotfixOf(all, window),
    people: releasePeopleOf(recent),
    confidence: all.length ? confidenceOf(recent, observedDays) : 'low',
  }
}

function confidenceOf(recent: readonly Release[], observedDays: number): Confidence {
  const schemes = new Set(recent.flatMap(({ versions }) => versions.map(({ scheme }) => scheme)))
  return recent.length >= 10 && observedDays >= 180 && schemes.size <= 1 ? 'high' : 'medium'
}
