import fc from 'fast-check'
import { keystrokes } from '../terminal/keystrokes.ts'

const moving = ['up', 'down', 'left', 'right', 'home', 'end', 'pageUp', 'pageDown', 'enter', 'enter'] as const
const others = ['escape', 'tab', 'backTab', 'backspace', 'delete', 'ctrl+r', 'ctrl+l', 'ctrl+f1'] as const
const paste = '\u001b[200~because of\rthat 1 2 ?\u001b[201~'

/** The bytes of any key that does something in a session, but for those that end it or leave it for the shell or an editor. */
export const anyKeyBytes: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...moving.map(keystrokes)) },
  { weight: 5, arbitrary: fc.constantFrom(...'1234567') },
  { weight: 4, arbitrary: fc.constantFrom(...'nwrvsubUjkhlgG/?dotpx é日') },
  { weight: 3, arbitrary: fc.constantFrom(...others.map(keystrokes)) },
  { weight: 1, arbitrary: fc.constant(paste) },
)

interface Sliceable<T> {
  readonly length: number
  slice(from: number, to: number): T
}

/** A text or its bytes, cut into chunks: each number is a place as a share of the whole, 0 to 1. */
export function chunksOf<T extends Sliceable<T>>(whole: T, cuts: readonly number[]): readonly T[] {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * whole.length)), whole.length]
  const sorted = places.toSorted((a, b) => a - b)
  return sorted.slice(1).map((place, at) => whole.slice(sorted[at] ?? 0, place))
}

/** Cuts for `chunksOf`; a few chunks or many. */
export const anyCuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
