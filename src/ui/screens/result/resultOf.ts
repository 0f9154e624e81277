import type { Assessment } from '../../../domain/assessment.ts'
import type { Bank } from '../../../domain/bank.ts'
import { diagnose } from '../../../domain/diagnosis/diagnosis.ts'
import type { Diagnosis } from '../../../domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../../domain/roadmap/roadmap.ts'
import type { Roadmap } from '../../../domain/roadmap/roadmap.ts'
import { assessmentOf } from '../../../domain/session/session.ts'
import type { Model } from '../../model.ts'
import type { Screen } from '../../screen.ts'
import type { PastSession } from '../../sessions.ts'

/** An assessment with all that follows from it. */
export interface Result {
  readonly assessment: Assessment
  readonly diagnosis: Diagnosis
  readonly roadmap: Roadmap
}

/** The result of a past session, or of the one that is going on. */
export function resultOf(
  { bank, session, today }: Pick<Model, 'bank' | 'session' | 'today'>,
  screen: { readonly past?: PastSession },
): Result | undefined {
  const assessment = screen.past?.assessment ?? (session && assessmentOf(bank, session, today))
  return assessment && resultFrom(bank, assessment)
}

/** What follows from an assessment. */
export function resultFrom(bank: Bank, assessment: Assessment): Result {
  const diagnosis = diagnose(bank, assessment)
  return { assessment, diagnosis, roadmap: planRoadmap(bank, diagnosis) }
}

/** The first page of a result: that of a past session, or of the one that is going on. */
export function firstPage(past?: PastSession): Screen {
  return { kind: 'result', page: 'constraint', top: 0, ...(past && { past }) }
}
