import { csvRows } from './csvRows.ts'
import { jsonItems } from './jsonItems.ts'
import type { Fault } from './record.ts'
import { isRow } from './rowReader.ts'
import type { Row } from './rowReader.ts'

/** A row, or why it is none. `item` counts rows where several stand in one line. */
export type ParsedRow = { readonly line: number; readonly item?: number } & (
  | { readonly row: Row }
  | { readonly fault: Fault }
)

/** How a text is written, by its first character. */
export function isJson(text: string): boolean {
  return /^[[{]/u.test(text.trimStart())
}

/** Cuts a text into rows: a JSON list, JSON line by line, or CSV. */
export function recordRows(text: string): readonly ParsedRow[] {
  if (!isJson(text)) return csvTable(text)
  return text.trimStart().startsWith('[') ? listRows(text) : lineRows(text)
}

function listRows(text: string): readonly ParsedRow[] {
  const items = jsonItems(text)
  if ('what' in items) return [{ line: items.line, fault: items }]
  return items.map((item, index) => ({ item: index + 1, ...jsonRow(item.text, item.line) }))
}

function lineRows(text: string): readonly ParsedRow[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [jsonRow(line, index + 1)] : []))
}

function jsonRow(text: string, line: number): ParsedRow {
  try {
    const value: unknown = JSON.parse(text)
    if (isRow(value)) return { line, row: value }
    return { line, fault: { what: 'it is not an object', todo: 'give each record as { … }' } }
  } catch (error) {
    const [, position = '0'] = /position (\d+)/u.exec(String(error)) ?? []
    const before = text.slice(0, Number(position)).split('\n').length - 1
    return {
      line: line + before,
      fault: { what: 'it is not JSON', todo: 'export it again, or mend it here' },
    }
  }
}

function csvTable(text: string): readonly ParsedRow[] {
  const rows = csvRows(text)
  if ('what' in rows) return [{ line: rows.line, fault: rows }]
  const [header, ...body] = rows
  if (!header) return []
  const columns = header.cells.map((cell) => cell.toLowerCase())
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index)
  if (twice) {
    const what = `a column is there twice: ${twice}`
    return [{ line: header.line, fault: { what, todo: 'keep one of them' } }]
  }
  return body.map(({ line, cells }) => {
    if (!cells.slice(columns.length).some(Boolean)) return { line, row: rowOf(columns, cells) }
    const what = `there are ${cells.length} cells under ${columns.length} columns`
    return { line, fault: { what, todo: 'put a cell that holds a separator in quotation marks' } }
  })
}

function rowOf(columns: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
}
