import type { SessionFigures } from '../domain/trend/sessionFigures.ts'

/** A session in an overview. */
export interface HistorySession {
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly figures: SessionFigures
  /** What is to be known of it: that it was changed outside of the program, has a twin, or a date that cannot be right. */
  readonly marks: readonly ('changed' | 'twin' | 'rival' | 'clock')[]
}

/** The sessions of a team about one service, oldest first. */
export interface TeamHistory {
  readonly team: string
  readonly service?: string
  readonly sessions: readonly HistorySession[]
}
