import type { Bank } from '../../domain/bank.ts'
import { readBack } from '../../report/readBack/readBack.ts'
import type { ReadBack } from '../../report/readBack/readBack.ts'
import { withinTime } from './withinTime.ts'

/** A report of 17 KB takes 50 ms; a few KB that a parser turns over and over can take minutes. */
const patience = 1000

/** Why nothing is read from a report that is made to take long. */
export const tooSlow = 'takes too long to be read'

/** What an edited report says; who wrote it last may have meant no good, so it is given up in time. */
export function readEdited(bank: Bank, edited: string): ReadBack {
  return withinTime(patience, () => readBack(bank, edited)) ?? unreadable
}

const unreadable: ReadBack = {
  report: undefined,
  whyNoReport: tooSlow,
  tasks: [],
  unclear: [{ line: 1, what: tooSlow }],
}
