import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Diagnosis } from '../domain/diagnosis/diagnosis.ts'
import type { Roadmap } from '../domain/roadmap/roadmap.ts'

/** An assessment with what follows from it. */
export interface Judged {
  readonly assessment: Assessment
  readonly diagnosis: Diagnosis
}

/** All that a report tells. */
export interface Reportable extends Judged {
  readonly bank: Bank
  readonly roadmap: Roadmap
  /** The session before this one, of the same team and service. */
  readonly earlier?: Judged
}
