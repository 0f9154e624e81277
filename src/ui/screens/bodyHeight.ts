import type { Size } from '../model.ts'

/** Rows above and below what is scrolled: header and rule, footer. */
const chrome = 3

/** Rows of a scrolled text that are in view. */
export function bodyHeight({ rows }: Size): number {
  return Math.max(1, rows - chrome)
}
