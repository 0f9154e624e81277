import type { Confidence } from '../measures/confidence.ts'
import { frequencyOf, isOftenEnough } from '../measures/frequency.ts'
import type { Frequency } from '../measures/frequency.ts'
import { hotfixOf } from './hotfix.ts'
import type { Hotfix } from './hotfix.ts'
import { median } from '../measures/median.ts'
import { releasePeopleOf } from './releasePeople.ts'
import type { ReleasePeople } from './releasePeople.ts'
import type { Release } from './releasesOf.ts'
import { day, isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'

/** What the releases of a window show by their dates and tags. */
export interface ReleaseFigures extends Frequency {
  readonly medianIntervalDays: number | null
  readonly hotfix: Hotfix
  readonly people: ReleasePeople
  readonly confidence: Confidence
}

/** The figures of a window. `all` are the releases up to its end, by date. */
export function releaseFiguresOf(all: readonly Release[], window: Window): ReleaseFigures {
  const recent = all.filter(({ date }) => isWithin(window, date))
  const frequency = frequencyOf(
    all.map(({ date }) => date),
    window,
  )
  const intervals = recent.slice(1).map(({ date }, index) => (date - (recent[index]?.date ?? date)) / day)
  return {
    ...frequency,
    medianIntervalDays: median(intervals),
    hotfix: hotfixOf(all, window),
    people: releasePeopleOf(recent),
    confidence: all.length ? confidenceOf(recent, frequency) : 'low',
  }
}

function confidenceOf(recent: readonly Release[], frequency: Frequency): Confidence {
  const schemes = new Set(recent.flatMap(({ versions }) => versions.map(({ scheme }) => scheme)))
  return isOftenEnough(frequency) && schemes.size <= 1 ? 'high' : 'medium'
}
