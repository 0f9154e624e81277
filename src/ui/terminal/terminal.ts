import process from 'node:process'
import { frameWriter, type FrameStream } from './frameWriter.ts'
import { holdTerminal } from './holdTerminal.ts'
import type { Key } from './key.ts'
import { readKeys } from './readKeys.ts'
import { terminalModes } from './terminalModes.ts'
import { terminalSize, type TerminalSize } from './terminalSize.ts'
import { watchEndings, type EndSignal } from './watchEndings.ts'

export interface TerminalOptions {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly env?: NodeJS.ProcessEnv
  readonly host?: NodeJS.Process
  /** The window's title while the terminal is open. */
  readonly title?: string
  /** Called once a key, in order; Ctrl+C, Ctrl+Z and Ctrl+L come here too, as control keys. */
  readonly onKey: (key: Key) => void
  /** Called after a change of size, when Ink's stream has it already. */
  readonly onResize?: (size: TerminalSize) => void
  /** Saves, at once: the process ends by this signal right after. Its text, whole lines, goes to the normal screen. */
  readonly onEnd: (signal: EndSignal) => string | void
  /** Saves, at once, after an error that nobody caught: the process ends with 70 right after. Its text, whole lines, goes to the normal screen. */
  readonly onBroken: (error: unknown) => string | void
}

/** A terminal that is ours until `close`. */
export interface Terminal {
  /** For Ink; see `renderInto`. */
  readonly stream: FrameStream
  readonly stdin: NodeJS.ReadStream
  size(): TerminalSize
  setTitle(title: string): void
  /** Paints every row again (Ctrl+L). */
  repaint(): void
  /** Gives the terminal back to the shell (Ctrl+Z) and stops; returns when the process goes on (`fg`). */
  suspend(): void
  /** Gives the terminal to another program, such as an editor, while `run` runs, which must not be asynchronous. */
  lend<T>(run: () => T): T
  /** Puts everything back, at once; a second call does nothing. What is written after it is on the normal screen. */
  close(): void
}

/**
 * Takes the terminal: alternate screen, raw mode, pastes marked, cursor hidden, title set. Both streams must be a
 * terminal's. It stays taken until `close`, or until the process ends in any way that can be noticed.
 */
export function openTerminal(options: TerminalOptions): Terminal {
  const { stdin, stdout, host = process, env = host.env, onResize } = options
  // Node looks at the window, so that the first size is right and `onResize` is not called before this returns.
  host.emit('SIGWINCH', 'SIGWINCH')
  const writer = frameWriter(terminalSize(stdout), (bytes) => stdout.write(bytes))
  const hold = holdTerminal({ stdin, stdout, host }, terminalModes(env), writer, options.title ?? '')

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

  let paintedAnew = false

  /** A window that shrank and grew again in one go has lost rows, though Node sees no other size and tells nobody. */
  function mayHaveChanged(): void {
    if (!paintedAnew && hold.isOurs()) writer.repaint()
    paintedAnew = false
  }

  function resized(): void {
    paintedAnew = true
    const size = terminalSize(stdout)
    writer.resize(size)
    onResize?.(size)
  }

  function close(): void {
    stopReading()
    stopWatching()
    host.off('SIGTSTP', suspend).off('SIGCONT', goOn).off('exit', close)
    stdout.off('resize', resized)
    host.off('SIGWINCH', mayHaveChanged)
    hold.giveBack()
    // A stream that is read keeps the process alive.
    stdin.pause()
  }

  const stopWatching = watchEndings(host, [stdin, stdout], {
    onEnd: options.onEnd,
    onBroken: options.onBroken,
    leave(farewell) {
      close()
      if (farewell) stdout.write(farewell)
    },
  })
  host.on('SIGTSTP', suspend).on('SIGCONT', goOn).on('exit', close)
  const stopReading = readKeys(stdin, options.onKey)
  hold.take()
  stdout.on('resize', resized)
  host.on('SIGWINCH', mayHaveChanged)

  return {
    stream: writer.stream,
    stdin,
    size: () => ({ columns: writer.stream.columns, rows: writer.stream.rows }),
    setTitle: hold.setTitle,
    repaint: () => {
      if (hold.isOurs()) writer.repaint()
    },
    suspend,
    lend: hold.lend,
    close,
  }
}
