import type { Bank } from '../bank.ts'
import { taskTitles } from './taskTitles.ts'

/** What a team tries, in words: `deployment:1`, `find-out:detection`, `settle:rollback` or `raise-cadence:weekly`; else the id itself. */
export function experimentTitle(bank: Bank, id: string): string {
  return taskTitles(bank).get(id) ?? id
}
