import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { diagnose } from '../../domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../domain/roadmap/roadmap.ts'
import type { Reportable } from '../../report/reportable.ts'
import { earlierSessions } from '../../store/assessments/earlierSession.ts'
import type { Entry } from '../../store/store.ts'

/** An assessment with all that follows from it. */
export function judge(bank: Bank, assessment: Assessment): Reportable {
  const diagnosis = diagnose(bank, assessment)
  return { bank, assessment, diagnosis, roadmap: planRoadmap(bank, diagnosis) }
}

/** As many sessions as a trend can show. */
const longestTrend = 12

/** The same, with the sessions before it, as far as they are kept here. */
export function judgeAmong(bank: Bank, assessment: Assessment, entries: readonly Entry[]): Reportable {
  const earlier = earlierSessions(entries, assessment)
    .slice(-longestTrend)
    .map((each) => ({ assessment: each, diagnosis: diagnose(bank, each) }))
  return { ...judge(bank, assessment), earlier }
}
