import { linkEnd } from './hyperlink.ts'
import type { Cell } from './rowCells.ts'

const blank: Cell = { text: ' ', style: '', link: '' }

/**
 * The bytes that turn one row (counted from 1) into another: from the first cell that differs to the last one. A row of
 * which nothing is known is written whole. No colour and no link is left on.
 */
export function rowChange(
  row: number,
  before: readonly Cell[] | undefined,
  after: readonly Cell[],
  columns: number,
): string {
  const length = after.findLastIndex((cell) => !isSame(cell, blank)) + 1
  // Where the terminal may see other widths than we do, cells cannot be counted from the left.
  if (before === undefined || [...before, ...after].some(isDisputed)) {
    const text = textOf(after.slice(0, length))
    // A full row is erased first: after it the cursor still stands on its last cell.
    return `\u001b[${row};1H` + (length < columns ? text + '\u001b[K' : '\u001b[K' + text)
  }
  const { from, to } = difference(before, after)
  if (from >= to) return ''
  const move = `\u001b[${row};${from + 1}H`
  return move + textOf(after.slice(from, Math.min(to, length))) + (to > length ? '\u001b[K' : '')
}

/** From the first cell that differs to behind the last. Never from the second half of a wide character: it differs with the first. */
function difference(before: readonly Cell[], after: readonly Cell[]): { from: number; to: number } {
  const differs = (at: number) => !isSame(before[at] ?? blank, after[at] ?? blank)
  let from = 0
  let to = Math.max(before.length, after.length)
  while (from < to && !differs(from)) from++
  while (to > from && !differs(to - 1)) to--
  return { from, to }
}

function isSame(one: Cell, other: Cell): boolean {
  return one.text === other.text && one.style === other.style && one.link === other.link
}

function isDisputed({ text }: Cell): boolean {
  return /\p{Emoji_Presentation}|\p{Regional_Indicator}|..|[^\0-\uffff]/u.test(text)
}

function textOf(cells: readonly Cell[]): string {
  let bytes = ''
  let style = ''
  let link = ''
  for (const cell of [...cells, { text: '', style: '', link: '' }]) {
    if (cell.link !== link) bytes += cell.link || linkEnd
    if (cell.style !== style) bytes += `\u001b[0${cell.style && ';' + cell.style}m`
    bytes += cell.text
    ;({ style, link } = cell)
  }
  return bytes
}
