import { render, type Instance } from 'ink'
import type { ReactNode } from 'react'
import type { Terminal } from './terminal.ts'

/**
 * Shows a tree of Ink components on the terminal. Await `waitUntilExit()`: it rejects with what a component threw.
 * Unmounting does not close the terminal.
 */
export function renderInto(terminal: Pick<Terminal, 'stream' | 'stdin'>, node: ReactNode): Instance {
  return render(node, {
    // Ink asks a stream for no more than FrameStream has; its type asks for a whole tty.
    stdout: terminal.stream as unknown as NodeJS.WriteStream,
    stdin: terminal.stdin,
    // Every write is then the whole frame, which is what the frame writer compares.
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  })
}
