/** Whether a terminal is known to make links of what is marked as one (OSC 8), by what its environment says. */
export function showsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  const { TERM: term = '', TERM_PROGRAM: program = '', VTE_VERSION: vte = '0' } = env
  // A multiplexer passes on what the terminal below may not know.
  if (env['TMUX'] !== undefined || /^(?:screen|tmux|linux|dumb)/u.test(term)) return false
  return (
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio)$/u.test(program) ||
    /kitty|ghostty|alacritty|foot/u.test(term) ||
    Number(vte) >= 5000 ||
    env['WT_SESSION'] !== undefined ||
    env['KONSOLE_VERSION'] !== undefined
  )
}
