import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Role } from './looks/signs.ts'

/** A piece of a line, and what it is there for. */
export interface Span {
  readonly text: string
  readonly role: Role
  /** The file, by its absolute path, that the text leads to. */
  readonly link?: string
}

/** One row of the screen. */
export type Line = readonly Span[]

export function span(text: string, role: Role = 'plain'): Span {
  return { text, role }
}

export const emptyLine: Line = [span(' ')]

/** A text as lines of at most `width` cells; words that are longer are broken. */
export function wrapped(text: string, width: number, role: Role = 'plain'): readonly Line[] {
  return wrappedText(text, width).map((line) => [span(line || ' ', role)])
}

/** The same, each line behind an indent; the first one behind `lead`, which is as wide. */
export function indented(text: string, width: number, lead: Span, role: Role = 'plain'): readonly Line[] {
  const room = stringWidth(lead.text)
  return wrappedText(text, width - room).map((line, place) => [
    place === 0 ? lead : span(' '.repeat(room)),
    span(line || ' ', role),
  ])
}

/** A label and what it says, as lines of at most `width` cells; those after the first hang by two cells. */
export function labelled(label: string, text: string, width: number): readonly Line[] {
  const [first = '', ...rest] = wrappedText(`${label}: ${text}`, width - 2)
  return [
    [span(first.slice(0, label.length + 1), 'title'), span(first.slice(label.length + 1))],
    ...rest.map((line) => [span(`  ${line}`)]),
  ]
}

export function wrappedText(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n')
}

/** A text cut to `width` cells, with `cut` at its end where something is missing. */
export function cutTo(text: string, width: number, cut: string): string {
  if (stringWidth(text) <= width) return text
  const [first = ''] = wrapAnsi(text, Math.max(1, width - stringWidth(cut)), {
    hard: true,
    wordWrap: false,
    // An indent stays.
    trim: false,
  }).split('\n')
  return first.trimEnd() + cut
}

/** Text at the left and text at the right of one row; where both do not fit, the left one is cut. */
export function leftAndRight(left: Span, right: Span, width: number, cut: string): Line {
  const room = width - stringWidth(right.text) - 1
  const kept = cutTo(left.text, Math.max(0, room), cut)
  const gap = ' '.repeat(Math.max(1, width - stringWidth(kept) - stringWidth(right.text)))
  return [{ ...left, text: kept }, span(gap), right]
}

/** The rows of a long text that are in view: `height` of them, from `top` on where that is possible. */
export function windowOf<T>(rows: readonly T[], top: number, height: number): readonly T[] {
  const start = Math.max(0, Math.min(top, rows.length - height))
  return rows.slice(start, start + height)
}

/** The first `height` rows of a text, with `cut` in the last of them where there are more. */
export function firstRows(rows: readonly Line[], height: number, cut: string): readonly Line[] {
  return rows.length <= height ? rows : [...rows.slice(0, Math.max(0, height - 1)), [span(cut)]]
}

/** The first row of a window of `height` rows that keeps the row at `focus` in view, near its middle. */
export function topFor(focus: number, count: number, height: number): number {
  return Math.max(0, Math.min(focus - Math.floor(height / 2), count - height))
}

/** Two blocks of lines side by side, the right one from column `at` on. */
export function beside(left: readonly Line[], right: readonly Line[], at: number): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const [line, other] = [left[row] ?? [], right[row] ?? []]
    const used = line.reduce((sum, { text }) => sum + stringWidth(text), 0)
    return [...line, span(' '.repeat(Math.max(0, at - used))), ...other]
  })
}
