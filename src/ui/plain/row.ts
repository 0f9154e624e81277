import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { plainText } from '../../domain/plainText.ts'

/** Something to say: a paragraph, or one behind a lead such as a number. An empty text is an empty line. */
export type Row = string | { readonly lead: string; readonly text: string }

/** An item of a list that is chosen from by what stands before it. */
export function item(mark: string | number, text: string): Row {
  return { lead: `  ${mark}  `, text }
}

/** Rows as lines of at most `width` cells, but for words that are longer, such as paths; each ends in a line break. */
export function written(rows: readonly Row[], width: number): string {
  return rows.map((row) => `${lines(row, Math.max(20, width)).join('\n')}\n`).join('')
}

function lines(row: Row, width: number): readonly string[] {
  const { lead, text } = typeof row === 'string' ? { lead: '', text: row } : row
  const room = stringWidth(lead)
  return wrapAnsi(plainText(text), width - room, { hard: false, trim: true })
    .split('\n')
    .map((line, place) => `${place === 0 ? lead : ' '.repeat(room)}${line}`.trimEnd())
}
