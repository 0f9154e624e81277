import { terminalSize } from './terminalSize.ts'
import type { TerminalSize } from './terminalSize.ts'

interface Told {
  readonly onResize: (size: TerminalSize) => void
  /** The window shrank and grew again in one go: it has lost rows, though its size is the same. */
  readonly onSameSize: () => void
}

/** Watches a window for changes. Call what is returned to watch no longer. */
export function watchSize(
  host: NodeJS.Process,
  stdout: NodeJS.WriteStream,
  { onResize, onSameSize }: Told,
): () => void {
  let isTold = false

  function resized(): void {
    isTold = true
    onResize(terminalSize(stdout))
  }

  /** Comes after Node has looked at the window, and told of another size. */
  function signalled(): void {
    if (!isTold) onSameSize()
    isTold = false
  }

  stdout.on('resize', resized)
  host.on('SIGWINCH', signalled)
  return () => {
    stdout.off('resize', resized)
    host.off('SIGWINCH', signalled)
  }
}
