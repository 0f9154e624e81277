import type { ReactNode } from 'react'
import { renderInto } from './renderInto.ts'
import { openTerminal } from './terminal.ts'
import type { Terminal, TerminalOptions } from './terminal.ts'

/** The streams of a terminal, and what its environment says. */
export type Streams = Required<Pick<TerminalOptions, 'stdin' | 'stdout' | 'env'>>

/** A terminal on which something is drawn until somebody leaves. */
export interface Stage {
  readonly terminal: Terminal
  /** Draws anew, once for all that asked for it in one go. */
  readonly paint: () => void
  /** Ends the play with an exit status. */
  readonly leave: (status: number) => void
  /** Ends the play with an error. */
  readonly fail: (error: unknown) => void
  /**
   * Draws until somebody leaves; the exit status. Throws what a component threw, or what was failed with. The terminal
   * is given back either way.
   */
  readonly play: () => Promise<number>
}

/** What is needed of a terminal, and what is drawn on it. */
export type StageOptions = TerminalOptions & { readonly draw: () => ReactNode }

/** Takes the terminal; nothing is drawn before `play`. */
export function openStage({ draw, ...options }: StageOptions): Stage {
  let leave: Stage['leave'] = () => {}
  let fail: Stage['fail'] = () => {}
  const ended = new Promise<number>((resolve, reject) => {
    leave = resolve
    fail = reject
  })
  const terminal = openTerminal(options)
  let repaint: (() => void) | undefined
  let painting: NodeJS.Immediate | undefined
  return {
    terminal,
    paint() {
      painting ??= setImmediate(() => {
        painting = undefined
        repaint?.()
      })
    },
    leave,
    fail,
    async play() {
      const ink = renderInto(terminal, draw())
      repaint = () => ink.rerender(draw())
      try {
        return await Promise.race([ended, ink.waitUntilExit().then(() => ended)])
      } finally {
        clearImmediate(painting)
        ink.unmount()
        terminal.close()
      }
    },
  }
}
