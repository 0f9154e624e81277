import { item } from './row.ts'
import type { Row } from './row.ts'

/** Something that can be typed, and what it does. */
export interface Accepted {
  readonly type: string
  readonly does: string
}

/** How a place asks, and what it makes of what is typed; `T` is what a line leads to. */
export interface Asks<T> {
  /** What is said on coming here. */
  readonly opening: () => readonly Row[]
  /** What stands before the line that is typed. */
  readonly prompt: string
  /** What can be typed, for the help and for those who typed something else. */
  readonly accepts: readonly Accepted[]
  /** What comes of a line, without space around it; undefined where it means nothing here. */
  readonly answer: (line: string) => T | undefined
}

/** Everything that can be typed here, a row each. */
export function helpRows(accepts: readonly Accepted[]): readonly Row[] {
  return ['You can type:', ...accepts.map(({ type, does }) => item(type, does))]
}

/** More than these a listener does not keep in mind. */
const mostNamed = 6

/** What is said to a line that means nothing here. */
export function refusal(accepts: readonly Accepted[], line: string): Row {
  const types = accepts.map(({ type }) => type)
  const [most, more] = [types.slice(0, mostNamed).join(', '), types.length > mostNamed]
  return `${line ? `"${[...line].slice(0, 40).join('')}" means nothing here.` : 'Nothing was typed.'} Type ${most}${more ? ', or ? for all that can be typed.' : '. ? says more.'}`
}
