import stringWidth from 'string-width'
import { span } from './lines.ts'
import type { Span } from './lines.ts'
import { aroundCursor } from './terminal/textField.ts'
import type { TextField } from './terminal/textField.ts'

/** A text with its cursor, scrolled so that the cursor is in view; all of a proposal is marked, for typing takes its place. */
export function fieldSpans(field: TextField, width: number): readonly Span[] {
  const room = Math.max(1, width - 2)
  if (field.proposed) return [{ text: endOf(field.value, room), role: 'cursor' }]
  const { before, under, after } = aroundCursor(field)
  return [span(endOf(before, room)), { text: under || ' ', role: 'cursor' }, span(after)]
}

/** As much of the end of a text as `cells` cells hold. */
function endOf(text: string, cells: number): string {
  let end = ''
  for (const character of [...text].toReversed()) {
    if (stringWidth(character + end) > cells) break
    end = character + end
  }
  return end
}
