import type { Bank, Capability, Level, Question, StepIndex } from '../bank.ts'
import { lowEnd } from '../standing.ts'
import type { Doubt } from '../standing.ts'
import type { Diagnosis } from './diagnosis.ts'
import { wholeShares } from '../wholeShares.ts'
import { pointsOfStep } from './pointsOfStep.ts'
import { needOf, scoreStep } from './readiness.ts'

/** An answer that costs a step readiness, at the low end. */
export interface Reason {
  readonly question: Question
  readonly level: Level
  readonly need: Level
  /** In whole points; 0 where it is less than one. */
  readonly points: number
  /** Set where the answer is in doubt: then `level` is only the lowest that it can be. */
  readonly doubt?: Doubt
}

/** The answers that make a capability cost a step points, the costliest first; their points add up to those of `pointsOfStep`. */
export function reasonsFor(
  bank: Bank,
  { standings, checkpoint, steps }: Diagnosis,
  capability: Capability,
  index: StepIndex,
): readonly Reason[] {
  const levels = lowEnd(standings)
  const score = steps[index]?.low
  const inAll = score && pointsOfStep(score)?.costs.get(capability)
  const short = [...standings.values()]
    .filter(({ question }) => question.capability === capability.id)
    .flatMap(({ question, low, doubt }) => {
      const need = needOf(question, index, checkpoint)
      if (low >= need) return []
      const raised = scoreStep(bank, index, new Map(levels).set(question.id, need), checkpoint).readiness ?? 0
      return [{ question, level: low, need, cost: raised - (score?.readiness ?? 0), ...(doubt && { doubt }) }]
    })
    .toSorted((a, b) => b.cost - a.cost)
  const points = wholeShares(
    short.map(({ cost }) => cost),
    inAll ?? 0,
  )
  return short.map(({ cost: _, ...reason }, place) => ({ ...reason, points: points[place] ?? 0 }))
}

/** Whether every answer that makes the working step's constraint is in doubt: then the first thing is to have one. */
export function restsOnDoubt(bank: Bank, diagnosis: Diagnosis): boolean {
  const { working } = diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return false
  return reasonsFor(bank, diagnosis, constraint.capability, working.low.index).every(({ doubt }) => doubt)
}
