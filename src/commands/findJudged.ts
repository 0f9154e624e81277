import type { Assessment } from '../domain/assessment.ts'
import type { Problem } from '../domain/problem.ts'
import { readAssessment } from '../store/assessmentFile.ts'
import { complain } from './complain.ts'
import { judge } from './judge.ts'
import type { Reportable } from '../report/reportable.ts'
import { openBank } from './openBank.ts'
import { openStore } from './openStore.ts'
import { readArgument } from './readArgument.ts'
import { sayOtherBank } from './sayOtherBank.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

/** The session that an argument names, judged; or the status to end with, where every problem was said. */
export type FoundSession =
  | { readonly ok: true; readonly value: Reportable }
  | { readonly ok: false; readonly status: ExitCode }

interface Places {
  readonly data?: string | undefined
  readonly questions?: string | undefined
}

/**
 * Finds a session by its id or the start of one, `latest`, a team, a file, or `-`. Files need no data folder. Where it
 * was asked with other questions, that is said.
 */
export async function findJudged(
  which: string,
  { data, questions }: Places,
  world: World,
): Promise<FoundSession> {
  const failed = (problems: readonly Problem[], status?: ExitCode) =>
    ({ ok: false, status: complain(world, problems, status) }) as const
  const questionBank = await openBank(questions, world)
  if (!questionBank.ok) return failed(questionBank.problems)
  const bank = questionBank.value
  const judged = (assessment: Assessment) => {
    const value = judge(bank, assessment)
    sayOtherBank(value, world)
    return { ok: true, value } as const
  }
  if (which === '-' || /[./\\]/u.test(which)) {
    const text = readArgument(which, world)
    if (!text.ok) return failed(text.problems)
    const read = await readAssessment(text.value.text, text.value.source, bank)
    return read.ok ? judged(read.value) : failed(read.problems)
  }
  const opened = openStore(data, world)
  if (!opened.ok) return failed(opened.problems, exitCodes.wrongUsage)
  const found = await opened.value.store.find(which, bank)
  return found.ok ? judged(found.value.assessment) : failed(found.problems)
}
