import type { FrameWriter } from './frameWriter.ts'
import type { TerminalModes } from './terminalModes.ts'

/** A terminal that changes hands: ours, lent to others, or given back for good. */
export interface TerminalHold {
  /** Takes it, or takes it once more when others may have changed its modes behind our back. */
  take(): void
  isOurs(): boolean
  /** Gives it to others while `run` runs, which must not be asynchronous, and takes it again unless `run` gave it back. */
  lend<T>(run: () => T): T
  /** Gives it back for good; a second call does nothing. */
  giveBack(): void
}

/** Both ends of the terminal, and the process that is told of changes. */
export interface Place {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly host: NodeJS.Process
}

/** Nothing is done before the first `take`. `title` may be empty. */
export function holdTerminal(
  { stdin, stdout, host }: Place,
  modes: TerminalModes,
  writer: FrameWriter,
  title: string,
): TerminalHold {
  let holder: 'us' | 'others' | 'nobody' = 'others'
  const titleBytes = title === '' ? '' : modes.title(title)

  function take(): void {
    const bytes = holder === 'others' ? modes.take : modes.retake
    holder = 'us'
    // Off and on: after a stop the shell has set its own mode, but Node believes that ours still holds.
    stdin.setRawMode(false)
    // Before anything is written: in the background this is where the system stops us, with the screen untouched.
    stdin.setRawMode(true)
    stdout.write(bytes + titleBytes)
    // The window may have changed while nobody told us; on this signal Node looks.
    host.emit('SIGWINCH', 'SIGWINCH')
    writer.repaint()
  }

  function leave(to: 'others' | 'nobody'): void {
    const wasOurs = holder === 'us'
    holder = to
    writer.hold()
    if (!wasOurs) return
    stdout.write(modes.giveBack)
    stdin.setRawMode(false)
  }

  return {
    take,
    isOurs: () => holder === 'us',
    lend(run) {
      leave('others')
      try {
        return run()
      } finally {
        if (holder === 'others') take()
      }
    },
    giveBack: () => leave('nobody'),
  }
}
