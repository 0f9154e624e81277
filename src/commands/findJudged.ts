import type { Bank } from '../domain/bank.ts'
import type { Problem } from '../domain/problem.ts'
import { readAssessment } from '../store/assessmentFile.ts'
import { complain } from './complain.ts'
import { judge } from './judge.ts'
import type { Reportable } from '../report/reportable.ts'
import { openStore } from './openStore.ts'
import { readArgument } from './readArgument.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

/** The session that an argument names, judged; or the status to end with, where every problem was said. */
export type FoundSession =
  | { readonly ok: true; readonly value: Reportable }
  | { readonly ok: false; readonly status: ExitCode }

/** Finds a session by its id or the start of one, `latest`, a team, a file, or `-`. Files need no data folder. */
export async function findJudged(
  which: string,
  data: string | undefined,
  bank: Bank,
  world: World,
): Promise<FoundSession> {
  const failed = (problems: readonly Problem[], status?: ExitCode) =>
    ({ ok: false, status: complain(world, problems, status) }) as const
  if (which === '-' || /[./\\]/u.test(which)) {
    const text = readArgument(which, world)
    if (!text.ok) return failed(text.problems)
    const read = await readAssessment(text.value.text, text.value.source, bank)
    return read.ok ? { ok: true, value: judge(bank, read.value) } : failed(read.problems)
  }
  const opened = openStore(data, world)
  if (!opened.ok) return failed(opened.problems, exitCodes.wrongUsage)
  const found = await opened.value.store.find(which, bank)
  return found.ok ? { ok: true, value: judge(bank, found.value.assessment) } : failed(found.problems)
}
