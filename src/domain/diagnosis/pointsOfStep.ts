import type { StepScore } from './readiness.ts'
import { wholePercent } from '../figures.ts'

/** A step's readiness and what each capability costs it, in whole points that make exactly 100 when added up. */
export interface PointsOfStep {
  readonly ready: number
  /** Capability id → points; the costliest first, only those that cost something. */
  readonly costs: ReadonlyMap<string, number>
}

/** A step in points, or undefined where it is not scored. What rounding leaves over goes to the largest remainders. */
export function pointsOfStep({ readiness, capabilities }: StepScore): PointsOfStep | undefined {
  if (readiness === null) return undefined
  const ready = wholePercent(readiness)
  const short = capabilities.filter(({ drag }) => drag > 0).toSorted((a, b) => b.drag - a.drag)
  const spare = 100 - ready - short.reduce((sum, { drag }) => sum + Math.floor(drag), 0)
  const byRemainder = short
    .toSorted((a, b) => (b.drag % 1) - (a.drag % 1))
    .map(({ capability }) => capability.id)
  const extra = new Set(byRemainder.slice(0, Math.max(0, spare)))
  return {
    ready,
    costs: new Map(
      short.map(({ capability, drag }) => [
        capability.id,
        Math.floor(drag) + (extra.has(capability.id) ? 1 : 0),
      ]),
    ),
  }
}
