import type { Bank, Capability, Level, Question, StepIndex } from '../bank.ts'
import type { Doubt } from '../standing.ts'
import type { Diagnosis } from './diagnosis.ts'
import { needOf, scoreStep } from './readiness.ts'

/** An answer that costs a step points of readiness (0 to 100), at the low end. */
export interface Reason {
  readonly question: Question
  readonly level: Level
  readonly need: Level
  readonly points: number
  /** Set where the answer is in doubt: then `level` is only the lowest that it can be. */
  readonly doubt?: Doubt
}

/** The answers that make a capability cost a step points, the costliest first. */
export function reasonsFor(
  bank: Bank,
  { standings, checkpoint, steps }: Diagnosis,
  capability: Capability,
  index: StepIndex,
): readonly Reason[] {
  const levels = new Map([...standings].map(([id, { low }]) => [id, low]))
  const readiness = steps[index]?.low.readiness ?? 0
  return [...standings.values()]
    .filter(({ question }) => question.capability === capability.id)
    .flatMap(({ question, low, doubt }) => {
      const need = needOf(question, index, checkpoint)
      if (low >= need) return []
      const raised = scoreStep(bank, index, new Map(levels).set(question.id, need), checkpoint).readiness ?? 0
      return [{ question, level: low, need, points: raised - readiness, ...(doubt && { doubt }) }]
    })
    .toSorted((a, b) => b.points - a.points)
}

/** Whether every answer that makes the working step's constraint is in doubt: then the first thing is to have one. */
export function restsOnDoubt(bank: Bank, diagnosis: Diagnosis): boolean {
  const { working } = diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return false
  return reasonsFor(bank, diagnosis, constraint.capability, working.low.index).every(({ doubt }) => doubt)
}
