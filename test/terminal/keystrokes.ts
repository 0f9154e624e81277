const bytes = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  delete: '\u001b[3~',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  backTab: '\u001b[Z',
  backspace: '\u007f',
  space: ' ',
  'ctrl+c': '\u0003',
  'ctrl+d': '\u0004',
  'ctrl+l': '\u000c',
  'ctrl+r': '\u0012',
  'ctrl+z': '\u001a',
  'ctrl+f1': '\u001b[1;5P',
} as const

/** A key by its name, or any character by itself. */
export type KeyPress = keyof typeof bytes | (string & {})

/** What a terminal sends for a key. */
export function keystrokes(key: KeyPress): string {
  return isNamed(key) ? bytes[key] : key
}

function isNamed(key: string): key is keyof typeof bytes {
  return Object.hasOwn(bytes, key)
}
