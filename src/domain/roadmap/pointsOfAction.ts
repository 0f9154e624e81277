import type { Bank } from '../bank.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { worthAt } from '../diagnosis/readiness.ts'
import { reasonsFor } from '../diagnosis/reason.ts'
import { points } from '../words/figures.ts'
import { lowEnd } from '../standing.ts'
import { wholeShares } from '../wholeShares.ts'
import { actionsBetween } from './action.ts'
import type { PlannedAction } from './course.ts'

/**
 * What an action is worth for the working step in whole points; 0 where that is less than one, or nothing. The actions of
 * a question add up to what its answer costs, so that one thing has one figure wherever it is told.
 */
export function pointsOfAction(
  bank: Bank,
  diagnosis: Diagnosis,
  { question, to, gain }: PlannedAction,
): number {
  const { working, standings, checkpoint } = diagnosis
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  if (!working || !capability || gain <= 0) return 0
  const { index } = working.low
  const reason = reasonsFor(bank, diagnosis, capability, index).find(
    (each) => each.question.id === question.id,
  )
  if (!reason) return Math.round(gain)
  const worth = worthAt(bank, index, lowEnd(standings), checkpoint)
  const actions = actionsBetween(question, reason.level, reason.need)
  const shares = wholeShares(
    actions.map((each) => worth(question, each.from, each.to)),
    reason.points,
  )
  return shares[actions.findIndex((each) => each.to === to)] ?? 0
}

/** The same in words; undefined where the action only opens the way to others. */
export function worthInWords(bank: Bank, diagnosis: Diagnosis, action: PlannedAction): string | undefined {
  if (action.gain <= 0) return undefined
  const whole = pointsOfAction(bank, diagnosis, action)
  return whole ? points(whole) : 'less than a point'
}
