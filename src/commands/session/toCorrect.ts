import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome } from '../../domain/problem.ts'
import type { Store } from '../../store/store.ts'
import { isFile } from '../judged/findSession.ts'

/** The session of the history that is to be corrected. A file is corrected where it is written. */
export async function toCorrect(which: string, store: Store, bank: Bank): Promise<Outcome<Assessment>> {
  const failed = (what: string, todo: string): Outcome<never> => ({
    ok: false,
    problems: [{ where: plainLine(which, 1000) || '""', what, todo }],
  })
  if (isFile(which)) return failed('is a file', 'name a session of the history: its id, its team, or latest')
  const found = await store.find(which, bank)
  if (!found.ok) return found
  const { assessment } = found.value
  return assessment.id === undefined
    ? failed('is not in the history', 'take it in with boring import')
    : { ok: true, value: assessment }
}
