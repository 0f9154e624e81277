import stringWidth from 'string-width'
import { linkEnd, linkStart } from './hyperlink.ts'
import { graphemes } from './joinGraphemes.ts'
import { plainStyle, restyle, styleCodes } from './textStyle.ts'

/** One cell of a row. A wide character is a cell with its text and, behind it, one with none. */
export interface Cell {
  /** One grapheme without control characters, or empty. */
  readonly text: string
  /** SGR parameters. */
  readonly style: string
  /** The sequence that begins a link of ours, or empty. */
  readonly link: string
}

/**
 * The pieces of a row: colours, the two ends of a link of ours, any other sequence, text. Control characters fall between
 * them, and what has no width (the characters that turn the direction of text) gets no cell.
 */
const pieces = new RegExp(
  [
    String.raw`\u001b\[(?<style>[\d:;]{0,64})m`,
    `(?<link>${linkStart.source})|(?<unlink>${linkEnd.replace(']', '\\]')})`,
    String.raw`\u001b\[[0-?]*[ -/]*[@-~]`,
    String.raw`\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw`(?<text>[^\p{Cc}\u2028\u2029]+)`,
  ].join('|'),
  'gu',
)

/**
 * Reads a row as Ink writes it into at most so many cells. Only text, colours and our own links are read: whatever a name
 * or a note carries, nothing in it moves the cursor, rings, or reaches the clipboard. Tabs become spaces.
 */
export function rowCells(row: string, columns: number): readonly Cell[] {
  const cells: Cell[] = []
  let style = plainStyle
  let link = ''
  for (const { groups = {} } of row.replaceAll('\t', ' ').matchAll(pieces)) {
    const { style: parameters, link: begin, unlink, text } = groups
    if (parameters !== undefined) style = restyle(style, parameters)
    if (begin !== undefined) link = begin
    if (unlink !== undefined) link = ''
    if (text === undefined) continue
    const codes = styleCodes(style)
    // No cell needs many units: a row of one endless cluster must not cost seconds.
    for (const grapheme of graphemes(text.slice(0, columns * 32))) {
      const width = stringWidth(grapheme)
      if (cells.length + width > columns) return cells
      if (width > 0) cells.push({ text: grapheme, style: codes, link })
      if (width > 1) cells.push({ text: '', style: codes, link })
    }
  }
  return cells
}
