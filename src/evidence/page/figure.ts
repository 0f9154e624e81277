import type { Confidence } from '../measures/confidence.ts'

/** A figure as people read it: what, how much, and how far to trust it. */
export interface Figure {
  readonly label: string
  readonly value: string
  /** How many things it was taken over. */
  readonly n?: number
  readonly source: string
  readonly confidence: Confidence
}

/** A part of the page: figures, then lines that stand on their own. */
export interface Section {
  readonly title: string
  readonly figures?: readonly Figure[]
  readonly lines?: readonly string[]
}
