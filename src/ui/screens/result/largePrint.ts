import stringWidth from 'string-width'
import { emptyLine, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Signs } from '../../looks/signs.ts'
import { blockLetters } from './blockLetters.ts'

/** The share of the screen that large print may take. */
const share = 0.42

/** A few words that can be read from the other end of the room: in blocks where there is room for them, else in a box. */
export function largePrint(text: string, signs: Signs, width: number, height: number): readonly Line[] {
  const blocks = blockLetters(text, signs, width, Math.floor(height * share))
  return blocks ? [emptyLine, ...blocks, emptyLine] : [...boxed(text, signs, width), emptyLine]
}

function boxed(text: string, { corners, sides }: Signs, width: number): readonly Line[] {
  const capitals = text.toUpperCase()
  const spaced = [...capitals].join(' ')
  const rows =
    stringWidth(spaced) <= width - 6
      ? [spaced]
      : wrapped(capitals, width - 6).map((line) => line.map((each) => each.text).join(''))
  const inner = Math.max(...rows.map((row) => stringWidth(row))) + 4
  const [topLeft, topRight, bottomLeft, bottomRight] = corners
  const [across, down] = sides
  const between = (row: string) => `${down}  ${row}${' '.repeat(inner - 2 - stringWidth(row))}${down}`
  return [
    [span(topLeft + across.repeat(inner) + topRight, 'focus')],
    ...rows.map((row): Line => [span(between(row), 'focus')]),
    [span(bottomLeft + across.repeat(inner) + bottomRight, 'focus')],
  ]
}
