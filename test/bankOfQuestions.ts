import path from 'node:path'
import { packFiles } from '../src/bank/packFiles.ts'
import { readBank } from '../src/bank/readBank.ts'
import type { Bank } from '../src/domain/bank.ts'

/** The bank in `questions/`, checked; tests score and report with it. */
export const bank: Bank = read()

function read(): Bank {
  const folder = path.join(import.meta.dirname, '../questions')
  const outcome = readBank(packFiles(folder), 'questions')
  if (!outcome.ok) throw new Error(outcome.problems.map(({ where, what }) => `${where} ${what}`).join('\n'))
  return outcome.value
}
