import { isOftenEnough } from './frequency.ts'
import type { Frequency } from './frequency.ts'

/** How far a figure can be trusted. */
export type Confidence = 'high' | 'medium' | 'low'

const enough = 10

/** The confidence in a figure that was taken over so many cases: high from ten on, else medium. */
export function confidenceOver(cases: number): Confidence {
  return cases >= enough ? 'high' : 'medium'
}

/** The confidence in how often something came: high where it was seen often and for long enough, else medium. */
export function confidenceIn(frequency: Frequency): Confidence {
  return isOftenEnough(frequency) ? 'high' : 'medium'
}
