import type { Bank } from '../../domain/bank.ts'
import { problemLine } from '../../domain/problem.ts'
import { assessmentOf } from '../../domain/session/session.ts'
import type { Details, Session } from '../../domain/session/session.ts'
import { isLike } from '../../store/assessments/earlierSession.ts'
import { endOf } from '../../store/assessments/endOf.ts'
import type { PreferencesFile } from '../../store/preferences/preferences.ts'
import type { Store } from '../../store/store.ts'
import type { FinishedFiles } from '../../ui/sessions.ts'
import { judgeAmong } from '../judged/judge.ts'
import { writeReport } from '../reports/writeReport.ts'
import { dayOf } from '../terminal/dayOf.ts'
import type { World } from '../terminal/world.ts'

interface Means {
  readonly store: Store
  readonly preferences: () => Promise<PreferencesFile>
  readonly world: World
}

/** Keeps a session for good, and reports it; or why it could not be kept. */
export async function finishSession(
  bank: Bank,
  session: Session,
  { store, preferences, world }: Means,
): Promise<FinishedFiles | { readonly why: string }> {
  const now = world.clock()
  const assessment = assessmentOf(bank, session, dayOf(now))
  if (!assessment) return { why: 'nothing is known of the team yet' }
  const kept = await store.finish({ ...endOf(assessment, now.toISOString()), ...assessment })
  if (kept.kind === 'failed') return { why: problemLine(kept.problem) }
  if (kept.kind === 'alreadyFinished') return { why: `already finished in another window: ${kept.file}` }
  await remember(session.details, preferences)
  const report = await writeReport(
    judgeAmong(bank, kept.assessment, await store.list(isLike(kept.assessment))),
    { format: 'markdown', force: false },
    world,
  )
  return {
    assessment: kept.file,
    ...(report.ok ? { report: report.value } : { problem: report.problems.map(problemLine).join(' ') }),
  }
}

/** What the next form begins with; whether that is kept matters little. */
async function remember(
  details: Details | undefined,
  preferences: () => Promise<PreferencesFile>,
): Promise<void> {
  if (!details) return
  const { mode: _, ...usual } = details
  const file = await preferences()
  const { minutes, quickMinutes } = file.value
  file.remember({ ...usual, ...(minutes && { minutes }), ...(quickMinutes && { quickMinutes }) })
}
