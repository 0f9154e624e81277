import { plainLine } from '../../domain/plainText.ts'
import type { Fault } from './record.ts'

/** A row of cells, and the line that it begins in. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Cuts CSV into rows: `,` or `;`, whichever the first line has more of, quotes as in RFC 4180. Rows without text are left out. */
export function csvRows(text: string): readonly CsvRow[] | (Fault & { readonly line: number }) {
  const told = /^sep=(.)(?:\r\n?|\n)/iu.exec(text)
  const from = told?.[0].length ?? 0
  const header = text.slice(from).split(/[\r\n]/u, 1)[0] ?? ''
  const comma = told?.[1] ?? (header.split(';').length > header.split(',').length ? ';' : ',')
  if (comma !== ',' && comma !== ';') {
    return {
      line: 1,
      what: `cells are parted by "${plainLine(comma)}"`,
      todo: 'save it with commas or semicolons',
    }
  }
  const rows: CsvRow[] = []
  let row: string[] = []
  let [line, began] = told ? [2, 2] : [1, 1]
  const cell = new RegExp(
    String.raw`(?:"([^"]*(?:""[^"]*)*)"|([^"${comma}\r\n]*))(${comma}|\r?\n|\r|$)`,
    'uy',
  )
  cell.lastIndex = from
  while (cell.lastIndex < text.length || row.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) return { line, ...faultAt(text, at) }
    const [, quoted, bare = '', end] = match
    row.push((quoted?.replaceAll('""', '"') ?? bare).trim())
    line += match[0].match(/\r\n?|\n/gu)?.length ?? 0
    if (end === comma) continue
    if (row.some(Boolean)) rows.push({ line: began, cells: row })
    row = []
    began = line
  }
  return rows
}

function faultAt(text: string, at: number): Fault {
  return text[at] === '"'
    ? {
        what: 'a quotation mark is opened and not closed, or text follows it',
        todo: 'write "" for a quotation mark in a quoted cell',
      }
    : {
        what: 'there is a quotation mark inside a cell',
        todo: 'put the whole cell in quotation marks, with "" inside',
      }
}
