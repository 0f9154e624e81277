import type { TerminalHold } from './holdTerminal.ts'

/** The program can be stopped by the shell, and goes on. */
export interface Stops {
  /** Gives the terminal back to the shell and stops, as Ctrl+Z asks; returns when the process goes on (`fg`). */
  readonly suspend: () => void
  readonly watchNoLonger: () => void
}

/** Gives the terminal to the shell while the program is stopped, and takes it again, whoever stops it. */
export function watchStops(host: NodeJS.Process, hold: TerminalHold): Stops {
  function suspend(): void {
    if (!hold.isOurs() || host.platform === 'win32') return
    hold.lend(() => {
      host.off('SIGTSTP', suspend)
      // The whole job, as the terminal does it: a wrapper such as npx must stop with us, or the shell never notices.
      host.kill(0, 'SIGTSTP')
      host.on('SIGTSTP', suspend)
    })
  }

  function goOn(): void {
    if (hold.isOurs()) hold.take()
  }

  host.on('SIGTSTP', suspend).on('SIGCONT', goOn)
  return { suspend, watchNoLonger: () => void host.off('SIGTSTP', suspend).off('SIGCONT', goOn) }
}
