import { createContext } from 'react'
import type { Colours } from './colours.ts'
import type { Role } from './signs.ts'

/** How a piece of text is drawn. */
export interface Looks {
  readonly bold?: boolean
  readonly inverse?: boolean
  readonly color?: string
}

const marks = {
  plain: {},
  title: { bold: true },
  focus: { bold: true },
  good: { bold: true },
  attention: { bold: true },
  quiet: {},
  cursor: { inverse: true },
} as const satisfies Record<Role, Looks>

/** Of the sixteen only those that read on a light and on a dark ground: green and blue do not. */
const sixteen = {
  ...marks,
  focus: { bold: true, color: 'magenta' },
  attention: { bold: true, color: 'red' },
} as const satisfies Record<Role, Looks>

/** From the cube of 256: as far from white as from black, so that each reads on both. */
const many = {
  ...marks,
  focus: { bold: true, color: '#d700af' },
  good: { color: '#008700' },
  attention: { bold: true, color: '#d70000' },
  quiet: { color: '#767676' },
} as const satisfies Record<Role, Looks>

/** The looks of each role, by what the terminal can show. Nothing is dim, and no sign is colour alone. */
export const looks = { none: { ...marks, cursor: {} }, sixteen, many } as const satisfies Record<
  Colours,
  Record<Role, Looks>
>

/** The looks that the parts draw with. */
export const LooksContext = createContext<Readonly<Record<Role, Looks>>>(looks.many)
