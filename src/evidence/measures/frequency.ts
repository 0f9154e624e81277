import { cadenceOf, daysOf } from './cadence.ts'
import type { SeenCadence } from './cadence.ts'
import { day, isWithin } from './window.ts'
import type { Window } from './window.ts'

/** How often something came in a window. */
export interface Frequency {
  readonly n: number
  /** How many UTC dates had one. */
  readonly days: number
  readonly perMonth: number
  readonly cadence: SeenCadence
  /** For how long it was seen: since it first came, or since the window began. */
  readonly observedDays: number
}

const daysInAMonth = 30.4375

/** The frequency of what came at these times, in seconds and in any order; also such as lie outside the window. */
export function frequencyOf(times: readonly number[], window: Window): Frequency {
  const known = times.filter((time) => time <= window.until)
  const recent = known.filter((time) => isWithin(window, time))
  const first = known.reduce((least, time) => Math.min(least, time), window.until)
  const observedDays = (window.until - Math.max(window.since, first)) / day
  return {
    n: recent.length,
    days: daysOf(recent),
    // A first release of this morning is not three hundred a month.
    perMonth: (recent.length / Math.max(observedDays, 1)) * daysInAMonth,
    cadence: known.length ? cadenceOf(recent, window.until, observedDays) : 'no-releases',
    observedDays,
  }
}

/** Ten times over half a year are enough to be sure. */
export function isOftenEnough({ n, observedDays }: Frequency): boolean {
  return n >= 10 && observedDays >= 180
}
