import type { Size } from '../model.ts'
import type { TextField } from '../terminal/textField.ts'
import type { Signs } from '../looks/signs.ts'

/** A text that is being read: its rows, drawn for the width of the window, and where in them we are. */
export interface Reader {
  readonly title: string
  readonly size: Size
  readonly signs: Signs
  /** Rows with SGR sequences and no others. */
  readonly rows: readonly string[]
  /** The first row in view. */
  readonly top: number
  readonly help: boolean
  /** What is being typed to be searched for. */
  readonly typing?: TextField
  /** What was searched for, and the row where it was found last. */
  readonly found?: { readonly query: string; readonly row: number | undefined }
  /** What there is to know about the last key. */
  readonly notice?: string
}

/** What happens beyond the text itself. */
export type ReaderEffect =
  | { readonly kind: 'leave'; readonly status: number }
  | { readonly kind: 'suspend' | 'repaint' | 'open' | 'copy' }

/** Rows at the top and at the bottom that are not text. */
const chrome = 4

/** Rows of text in view. */
export function readingHeight({ rows }: Size): number {
  return Math.max(1, rows - chrome)
}

/** Cells for text on a row; the mark of what was found stands before them. */
export function readingWidth({ columns }: Size): number {
  return Math.max(1, Math.min(columns - gutter.length - 1, widest))
}

/** Longer lines are hard to read. */
const widest = 96

/** The room for the mark of what was found. */
export const gutter = '  '
