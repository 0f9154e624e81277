import process from 'node:process'
import { frameWriter, type FrameStream } from './frameWriter.ts'
import { holdTerminal } from './holdTerminal.ts'
import type { Key } from './key.ts'
import { readKeys } from './readKeys.ts'
import { terminalModes } from './terminalModes.ts'
import { terminalSize, type TerminalSize } from './terminalSize.ts'
import { watchEndings, type EndSignal } from './watchEndings.ts'
import { watchSize } from './watchSize.ts'
import { watchStops } from './watchStops.ts'

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
  const { stdin, stdout, host = process, env = host.env } = options
  // Node looks at the window, so that the first size is right and `onResize` is not called before this returns.
  host.emit('SIGWINCH', 'SIGWINCH')
  const writer = frameWriter(terminalSize(stdout), (bytes) => stdout.write(bytes))
  const hold = holdTerminal({ stdin, stdout, host }, terminalModes(env), writer, options.title ?? '')
  const stops = watchStops(host, hold)

  function repaint(): void {
    if (hold.isOurs()) writer.repaint()
  }

  function close(): void {
    stopReading()
    stopWatching()
    stops.watchNoLonger()
    stopLooking()
    host.off('exit', close)
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
  host.on('exit', close)
  const stopReading = readKeys(stdin, options.onKey)
  hold.take()
  const stopLooking = watchSize(host, stdout, {
    onResize(size) {
      writer.resize(size)
      options.onResize?.(size)
    },
    onSameSize: repaint,
  })

  return {
    stream: writer.stream,
    stdin,
    size: () => ({ columns: writer.stream.columns, rows: writer.stream.rows }),
    repaint,
    suspend: stops.suspend,
    lend: hold.lend,
    close,
  }
}
