import path from 'node:path'
import { readBank } from '../src/bank/readBank.ts'
import type { PackFiles } from '../src/bank/readBank.ts'
import { packFolder } from '../src/commands/questions/packFolder.ts'
import type { Bank } from '../src/domain/bank.ts'
import type { Outcome } from '../src/domain/problem.ts'

/** The files in `questions/`, by name. */
export const packFiles: PackFiles = valueOf(
  packFolder(path.join(import.meta.dirname, '../questions'), 'questions'),
)

/** The bank in `questions/`, checked; tests score and report with it. */
export const bank: Bank = valueOf(readBank(packFiles, 'questions'))

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ where, what }) => `${where} ${what}`).join('\n'))
  return outcome.value
}
