import type { Bank } from '../domain/bank.ts'
import type { Judged } from '../domain/diagnosis/judged.ts'
import type { Roadmap } from '../domain/roadmap/roadmap.ts'

/** All that a report tells. */
export interface Reportable extends Judged {
  readonly bank: Bank
  readonly roadmap: Roadmap
  /** The sessions before this one, of the same team and service, the oldest first. */
  readonly earlier?: readonly Judged[]
}
