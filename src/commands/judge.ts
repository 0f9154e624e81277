import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import { diagnose } from '../domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../domain/roadmap/roadmap.ts'
import type { Reportable } from '../report/reportable.ts'

/** An assessment with all that follows from it. */
export function judge(bank: Bank, assessment: Assessment): Reportable {
  const diagnosis = diagnose(bank, assessment)
  return { bank, assessment, diagnosis, roadmap: planRoadmap(bank, diagnosis) }
}
