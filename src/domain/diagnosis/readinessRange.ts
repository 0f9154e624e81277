import type { StepScore } from './readiness.ts'

/** How ready a team is for a step, at both ends of what is possible: 0 to 100. */
export interface ReadinessRange {
  readonly low: number
  readonly high: number
}

/** The readiness of a step at both ends; null where it is not scored. */
export function readinessRange(low: StepScore, high: StepScore | undefined): ReadinessRange | null {
  const [from, to] = [low.readiness, high?.readiness ?? null]
  return from === null || to === null ? null : { low: from, high: to }
}
