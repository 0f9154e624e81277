import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { readAssessment } from '../../store/assessments/assessmentFile.ts'
import { complain } from '../terminal/complain.ts'
import { openStore } from './openStore.ts'
import { readArgument } from '../terminal/readArgument.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** What an argument names; or the status to end with, where every problem was said. */
export type FoundAs<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: ExitCode }

/** Finds a session by its id or the start of one, `latest`, a team, a file, or `-`. Files need no data folder. */
export async function findSession(
  which: string,
  data: string | undefined,
  bank: Bank,
  world: World,
): Promise<FoundAs<Assessment>> {
  if (isFile(which)) {
    const text = readArgument(which, world)
    if (!text.ok) return { ok: false, status: complain(world, text.problems) }
    const read = await readAssessment(text.value.text, text.value.source, bank)
    return read.ok ? read : { ok: false, status: complain(world, read.problems) }
  }
  const opened = openStore(data, world)
  if (!opened.ok) return { ok: false, status: complain(world, opened.problems, exitCodes.wrongUsage) }
  const found = await opened.value.store.find(which, bank)
  return found.ok
    ? { ok: true, value: found.value.assessment }
    : { ok: false, status: complain(world, found.problems) }
}

/** Whether an argument means a file, or standard input, and not something in the history. */
export function isFile(which: string): boolean {
  return which === '-' || /[./\\]/u.test(which)
}
