import type { Assessment } from '../assessment.ts'
import type { Diagnosis } from './diagnosis.ts'

/** An assessment with what follows from it. */
export interface Judged {
  readonly assessment: Assessment
  readonly diagnosis: Diagnosis
}
