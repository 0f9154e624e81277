import type { Capability } from '../bank.ts'
import { points } from '../words/figures.ts'
import { pointsOfStep } from './pointsOfStep.ts'
import type { StepScore } from './readiness.ts'

/** What a capability costs of all that a step lacks: "11 of the 40 points that are missing", in the whole points used everywhere. */
export function shareOfMissing(score: StepScore, capability: Capability): string {
  const inPoints = pointsOfStep(score)
  const [cost, missing] = [inPoints?.costs.get(capability) ?? 0, 100 - (inPoints?.ready ?? 0)]
  return `${cost === missing ? 'all the' : `${cost} of the`} ${points(missing)} that ${missing === 1 ? 'is' : 'are'} missing`
}
