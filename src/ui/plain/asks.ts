import type { Row } from './row.ts'
import type { Turn } from './talk.ts'

/** Something that can be typed, and what it does. */
export interface Accepted {
  readonly type: string
  readonly does: string
}

/** How a place asks, and what it makes of what is typed. */
export interface Asks {
  /** What is said on coming here. */
  readonly opening: () => readonly Row[]
  /** What stands before the line that is typed. */
  readonly prompt: string
  /** What can be typed, for the help and for those who typed something else. */
  readonly accepts: readonly Accepted[]
  /** What comes of a line, without space around it; undefined where it means nothing here. */
  readonly answer: (line: string) => Turn | undefined
}
