/** How many colours a terminal shows: none, the sixteen that its user has set, or 256 and more. */
export type Colours = 'none' | 'sixteen' | 'many'

/** The colours of a terminal, by what its environment says. */
export function coloursFor(env: Readonly<Record<string, string | undefined>>): Colours {
  const { FORCE_COLOR: forced, NO_COLOR: refused, COLORTERM: kind = '', TERM: term = '' } = env
  if (forced === '0' || forced === 'false' || (refused && !forced) || term === 'dumb') return 'none'
  if (forced === '1') return 'sixteen'
  if (forced === '2' || forced === '3') return 'many'
  return /truecolor|24bit/iu.test(kind) ||
    /-256|direct|kitty|ghostty|alacritty|foot/iu.test(term) ||
    env['WT_SESSION'] !== undefined
    ? 'many'
    : 'sixteen'
}
