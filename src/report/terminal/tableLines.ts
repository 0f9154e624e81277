import stringWidth from 'string-width'
import { wrapLines } from './wrapLines.ts'

export interface Column {
  readonly title: string
  readonly align: 'left' | 'center' | 'right' | null
}

const gutter = '  '

/** A table as lines of at most `columns` cells; where its words do not fit side by side, a row becomes a small list. */
export function tableLines(
  head: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  const titles = head.map(({ title }) => title)
  const widths = columnWidths([titles, ...rows], columns - gutter.length * (head.length - 1))
  if (!widths) return recordLines(titles, rows, columns)
  const line = (cells: readonly string[]) => rowLines(head, widths, cells)
  const rule = widths.map((width) => '─'.repeat(width)).join(gutter)
  return [...line(titles), rule, ...rows.flatMap(line)]
}

/** The same with each row as a small list, a line or more for each cell, behind its title. */
export function recordLines(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  return rows.flatMap((row, place) => [...(place ? [''] : []), ...record(titles, row, columns)])
}

/** Each column as wide as it has to be; what is missing is taken from the widest. Undefined where a word would break. */
function columnWidths(rows: readonly (readonly string[])[], room: number): readonly number[] | undefined {
  const places = (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? ''))
  const least = places.map((cells) => widest(cells.flatMap((cell) => cell.split(/ +/u))))
  const widths = places.map(widest)
  if (sum(least) > room) return undefined
  while (sum(widths) > room) {
    const spare = widths.map((width, place) => width - (least[place] ?? 0))
    const most = spare.indexOf(Math.max(...spare))
    widths[most] = (widths[most] ?? 0) - 1
  }
  return widths
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => stringWidth(text)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function rowLines(
  head: readonly Column[],
  widths: readonly number[],
  row: readonly string[],
): readonly string[] {
  const cells = widths.map((width, place) => wrapLines(row[place] ?? '', width))
  const height = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, place) => aligned(lines[line] ?? '', widths[place] ?? 0, head[place]?.align ?? null))
      .join(gutter)
      .trimEnd(),
  )
}

function aligned(text: string, width: number, align: Column['align']): string {
  const space = Math.max(0, width - stringWidth(text))
  const before = align === 'right' ? space : align === 'center' ? Math.floor(space / 2) : 0
  return ' '.repeat(before) + text + ' '.repeat(space - before)
}

function record(titles: readonly string[], row: readonly string[], columns: number): readonly string[] {
  return titles.flatMap((title, place) => {
    const [first, ...rest] = wrapLines(`${title}: ${row[place] ?? ''}`, columns)
    return [first ?? '', ...rest]
  })
}
