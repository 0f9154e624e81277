import { coloursFor } from './colours.ts'
import type { Colours } from './colours.ts'
import { showsLinks } from './showsLinks.ts'

/** What a piece of text is there for; its looks follow from that alone. */
export type Role = 'plain' | 'title' | 'focus' | 'good' | 'attention' | 'quiet' | 'cursor'

/** The signs of the screens, in what the terminal can show. */
export interface Signs {
  readonly colours: Colours
  /** Whether a text can be a link. */
  readonly links: boolean
  readonly pointer: string
  readonly taken: string
  readonly unknown: string
  readonly notApplicable: string
  readonly split: string
  readonly open: string
  /** One person's vote. */
  readonly vote: string
  readonly full: string
  readonly empty: string
  readonly possible: string
  /** Between two things in a row. */
  readonly dot: string
  /** Before each thing of a list. */
  readonly bullet: string
  readonly rule: string
  readonly corners: readonly [string, string, string, string]
  readonly sides: readonly [string, string]
  readonly cut: string
  readonly up: string
  readonly down: string
  readonly left: string
  readonly right: string
  /** Round a choice that turns with the left and the right key. */
  readonly turning: readonly [string, string]
  /** Between the two ends of a range. */
  readonly to: string
  /** The upper and the lower half of `full`, where there are any. */
  readonly halves?: readonly [string, string]
  /** Between what is and what would be. */
  readonly turns: string
  /** Where a bar has to reach. */
  readonly mark: string
}

/** The signs without what depends on more than the character set. */
type Characters = Omit<Signs, 'colours' | 'links'>

const unicodeSigns: Characters = {
  pointer: '❯',
  taken: '✓',
  unknown: '?',
  notApplicable: '–',
  split: '≠',
  open: '·',
  vote: '●',
  full: '█',
  empty: '░',
  possible: '▒',
  dot: '·',
  bullet: '·',
  rule: '─',
  corners: ['┏', '┓', '┗', '┛'],
  sides: ['━', '┃'],
  cut: '…',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  turning: ['←', '→'],
  to: '–',
  halves: ['▀', '▄'],
  mark: '▏',
  turns: '→',
}

const asciiSigns: Characters = {
  pointer: '>',
  taken: 'x',
  unknown: '?',
  notApplicable: '-',
  split: '%',
  open: '.',
  vote: 'o',
  full: '#',
  empty: '.',
  possible: '~',
  dot: '|',
  bullet: '-',
  rule: '-',
  corners: ['+', '+', '+', '+'],
  sides: ['-', '|'],
  cut: '...',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  turning: ['<', '>'],
  to: '-',
  mark: '|',
  turns: '->',
}

/** A text that names arrow keys, in the signs that the terminal can show. */
export function inSigns(text: string, { up, down, left, right, to }: Signs): string {
  return text
    .replaceAll('↑', up)
    .replaceAll('↓', down)
    .replaceAll('←', left)
    .replaceAll('→', right)
    .replaceAll('–', to)
}

/** The signs for a terminal, by what its environment says: the Linux console and a locale without UTF-8 get ASCII. */
export function signsFor(env: Readonly<Record<string, string | undefined>>): Signs {
  const characters = speaksUnicode(env) ? unicodeSigns : asciiSigns
  return { ...characters, colours: coloursFor(env), links: showsLinks(env) }
}

/** Whether a terminal shows more than ASCII, by what its environment says. */
export function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return (/utf-?8/iu.test(locale) || env['WT_SESSION'] !== undefined) && env['TERM'] !== 'linux'
}
