/** What a piece of text is there for; its looks follow from that alone. */
export type Role = 'plain' | 'title' | 'focus' | 'good' | 'attention' | 'quiet' | 'cursor'

interface Looks {
  readonly bold?: boolean
  readonly dimColor?: boolean
  readonly inverse?: boolean
  readonly color?: 'magenta' | 'green' | 'red'
}

/** Colours of the sixteen that read on light and on dark; nothing that is needed is dim, and no sign is colour alone. */
export const looks = {
  plain: {},
  title: { bold: true },
  focus: { bold: true, color: 'magenta' },
  good: { color: 'green' },
  attention: { bold: true, color: 'red' },
  quiet: { dimColor: true },
  cursor: { inverse: true },
} as const satisfies Record<Role, Looks>

/** The signs of the screens, in what the terminal can show. */
export interface Signs {
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
  readonly dot: string
  readonly rule: string
  readonly corners: readonly [string, string, string, string]
  readonly sides: readonly [string, string]
  readonly cut: string
  readonly up: string
  readonly down: string
  readonly left: string
  readonly right: string
  /** Between the two ends of a range. */
  readonly to: string
  /** The upper and the lower half of `full`, where there are any. */
  readonly halves?: readonly [string, string]
  /** Between what is and what would be. */
  readonly turns: string
  /** Where a bar has to reach. */
  readonly mark: string
}

const unicodeSigns: Signs = {
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
  rule: '─',
  corners: ['┏', '┓', '┗', '┛'],
  sides: ['━', '┃'],
  cut: '…',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  to: '–',
  halves: ['▀', '▄'],
  mark: '▏',
  turns: '→',
}

const asciiSigns: Signs = {
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
  rule: '-',
  corners: ['+', '+', '+', '+'],
  sides: ['-', '|'],
  cut: '...',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
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
  return speaksUnicode(env) ? unicodeSigns : asciiSigns
}

/** Whether a terminal shows more than ASCII, by what its environment says. */
export function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return (/utf-?8/iu.test(locale) || env['WT_SESSION'] !== undefined) && env['TERM'] !== 'linux'
}
