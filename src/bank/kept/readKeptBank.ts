import type { Bank } from '../../domain/bank.ts'
import type { Outcome } from '../../domain/problem.ts'
import { brokenPromises } from '../promises/brokenPromises.ts'
import { keptBankSchema } from './keptBankSchema.ts'

/**
 * A bank as a session keeps it, read again. It may come from a folder that others write to, so it is looked at like any
 * text from outside. `where` is how messages name it.
 */
export function readKeptBank(raw: unknown, where: string): Outcome<Bank> {
  const read = keptBankSchema.safeParse(raw)
  if (read.success && keepsItsPromises(read.data)) return { ok: true, value: read.data }
  return {
    ok: false,
    problems: [{ where, what: 'keeps questions that cannot be read', todo: 'start a new session' }],
  }
}

function keepsItsPromises({ capabilities, questions }: Bank): boolean {
  const known = { ids: [...capabilities, ...questions], isAll: true }
  return !brokenPromises({ capabilities, questions }, known).length
}
