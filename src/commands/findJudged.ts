import type { Bank } from '../domain/bank.ts'
import type { Outcome } from '../domain/problem.ts'
import { readAssessment } from '../store/assessmentFile.ts'
import { judge } from './judge.ts'
import type { Reportable } from '../report/reportable.ts'
import { openStore } from './openStore.ts'
import { readArgument } from './readArgument.ts'
import type { World } from './world.ts'

/** The session that an argument names (an id or its start, `latest`, a team, a file, `-`), judged. */
export async function findJudged(
  which: string,
  data: string | undefined,
  bank: Bank,
  world: World,
): Promise<Outcome<Reportable>> {
  if (which === '-') {
    const text = readArgument(which, world)
    if (!text.ok) return text
    const read = await readAssessment(text.value.text, text.value.source, bank)
    return read.ok ? { ok: true, value: judge(bank, read.value) } : read
  }
  const opened = openStore(data, world)
  if (!opened.ok) return opened
  const found = await opened.value.store.find(which, bank)
  return found.ok ? { ok: true, value: judge(bank, found.value.assessment) } : found
}
