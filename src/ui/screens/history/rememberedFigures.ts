import type { Assessment } from '../../../domain/assessment.ts'
import type { Bank } from '../../../domain/bank.ts'
import { figuresOf } from '../../../domain/trend/sessionFigures.ts'
import type { SessionFigures } from '../../../domain/trend/sessionFigures.ts'

const remembered = new WeakMap<Bank, WeakMap<Assessment, SessionFigures>>()

/** The figures of a past session, worked out once: a key must not score a team's whole history again. */
export function rememberedFigures(bank: Bank, assessment: Assessment): SessionFigures {
  const known = remembered.get(bank) ?? new WeakMap<Assessment, SessionFigures>()
  remembered.set(bank, known)
  const figures = known.get(assessment) ?? figuresOf(bank, assessment)
  known.set(assessment, figures)
  return figures
}
