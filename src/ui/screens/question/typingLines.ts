import { span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import { aroundCursor } from '../../terminal/textField.ts'
import type { TextField } from '../../terminal/textField.ts'

const mostRows = 3

/** The last rows of what is being written, with the cursor in it. */
export function typingLines(label: string, field: TextField, width: number): readonly Line[] {
  const { before, under, after } = aroundCursor(field)
  const rows = wrapped(before, width - label.length).slice(-mostRows)
  return rows.map((row, at) => [
    span(at === 0 ? label : ' '.repeat(label.length), 'title'),
    ...(before === '' ? [] : row),
    ...(at === rows.length - 1
      ? [{ text: under || ' ', role: 'cursor' as const }, span(after.slice(0, width))]
      : []),
  ])
}
