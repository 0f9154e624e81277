/** The escape sequences that make a terminal ours and give it back. */
export interface TerminalModes {
  /** Remembers the title, and then all of `retake`. */
  readonly take: string
  /** Alternate screen, no cursor, pastes marked, no wrapping at the edge. Harmless where it is so already. */
  readonly retake: string
  /** The whole way back, in one piece, so that nothing can come between. */
  readonly giveBack: string
  /** Sets the window's title. */
  title(text: string): string
}

/** The modes for a kind of terminal. */
export function terminalModes(env: NodeJS.ProcessEnv): TerminalModes {
  // The Linux console has no title, and old ones print the text of it.
  const hasTitle = env['TERM'] !== 'linux'
  return {
    take: (hasTitle ? '\u001b[22;0t' : '') + retake,
    retake,
    giveBack: giveBack + (hasTitle ? '\u001b[23;0t' : ''),
    title: (text) => (hasTitle ? `\u001b]2;${plainTitle(text)}\u0007` : ''),
  }
}

const retake = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?7l'

/**
 * Ends an update and a colour that were cut off in the middle. Erases before it leaves: where there is no
 * alternate screen (the Linux console, some multiplexers), a frame would otherwise stay under the shell's prompt.
 */
const giveBack = '\u001b[?2026l\u001b[0m\u001b[?2004l\u001b[?7h\u001b[H\u001b[J\u001b[?1049l\u001b[?25h'

function plainTitle(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').slice(0, 200)
}
