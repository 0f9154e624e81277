import { span } from './lines.ts'
import type { Span } from './lines.ts'
import { aroundCursor } from './terminal/textField.ts'
import type { TextField } from './terminal/textField.ts'

/** A text with its cursor, scrolled so that the cursor is in view; all of a proposal is marked, for typing takes its place. */
export function fieldSpans(field: TextField, width: number): readonly Span[] {
  if (field.proposed)
    return [{ text: [...field.value].slice(-Math.max(1, width - 2)).join(''), role: 'cursor' }]
  const { before, under, after } = aroundCursor(field)
  return [
    span([...before].slice(-Math.max(1, width - 2)).join('')),
    { text: under || ' ', role: 'cursor' },
    span(after),
  ]
}
