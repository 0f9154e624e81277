import type { BankStamp } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'

/** What a session keeps of the bank that it was asked from. */
export function bankStamp({ version, layer, questions }: Bank): BankStamp {
  return {
    version,
    ...(layer !== undefined && { layer }),
    revisions: Object.fromEntries(questions.map(({ id, revision }) => [id, revision])),
  }
}
