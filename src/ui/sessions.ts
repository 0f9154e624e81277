import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Session } from '../domain/session/session.ts'

/** A session that was begun and not finished. */
export interface DraftSummary {
  readonly id: string
  readonly session: Session
  /** The questions that it was begun with. */
  readonly bank?: Bank
}

/** A session that was finished; `file` is where it is kept. */
export interface PastSession {
  readonly assessment: Assessment
  readonly file: string
}

/** Where a finished session and its report are. `problem` is what kept the report from being written. */
export interface FinishedFiles {
  readonly assessment: string
  readonly report?: string
  readonly problem?: string
}
