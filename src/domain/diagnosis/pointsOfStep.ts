import type { Capability } from '../bank.ts'
import { wholePercent } from '../words/figures.ts'
import { wholeShares } from '../wholeShares.ts'
import type { StepScore } from './readiness.ts'

/** A step's readiness and what each capability costs it, in whole points that make exactly 100 when added up. */
interface PointsOfStep {
  readonly ready: number
  /** The costliest first, only those that cost something. */
  readonly costs: ReadonlyMap<Capability, number>
}

/** A step in points, or undefined where it is not scored. */
export function pointsOfStep({ readiness, capabilities }: StepScore): PointsOfStep | undefined {
  if (readiness === null) return undefined
  const ready = wholePercent(readiness)
  const short = capabilities.filter(({ drag }) => drag > 0).toSorted((a, b) => b.drag - a.drag)
  const costs = wholeShares(
    short.map(({ drag }) => drag),
    100 - ready,
  )
  return { ready, costs: new Map(short.map(({ capability }, place) => [capability, costs[place] ?? 0])) }
}
