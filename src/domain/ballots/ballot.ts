import type { BankStamp } from '../assessment.ts'
import type { Level } from '../bank.ts'

/** What one person says to a question. */
export type Ballotted = Level | 'unknown'

/** One person's votes for a coming session. Nobody's name is in it; `ballot` is a ULID that stays when the person votes again. */
export interface Ballot {
  readonly ballot: string
  /** ISO time of the last vote in it. */
  readonly voted?: string
  readonly team: string
  readonly role?: string
  readonly bank: BankStamp
  readonly answers: Readonly<Record<string, Ballotted>>
}
