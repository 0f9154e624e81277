import { EventEmitter } from 'node:events'
import { rowCells } from './rowCells.ts'
import { rowChange } from './rowChange.ts'
import type { TerminalSize } from './terminalSize.ts'

/** What Ink takes for its stdout: every `write` is a whole frame, its rows divided by newlines. Emits 'resize'. */
export interface FrameStream extends EventEmitter {
  columns: number
  rows: number
  readonly isTTY: false
  write(frame: string): boolean
}

/** Turns whole frames into the bytes that change the screen, and no more. */
export interface FrameWriter {
  readonly stream: FrameStream
  /** Takes the new size, lets Ink lay out again, and paints every row. */
  resize(size: TerminalSize): void
  /** Paints every row of the last frame, whatever is on the screen, and goes on after `hold`. */
  repaint(): void
  /** From here on frames are kept but not painted. */
  hold(): void
}

const beginUpdate = '\u001b[?2026h'
const endUpdate = '\u001b[?2026l'

/** A writer for the alternate screen, which it expects to be on, with the cursor hidden and no wrapping at the edge. */
export function frameWriter(size: TerminalSize, write: (bytes: string) => void): FrameWriter {
  let frame: readonly string[] = []
  /** The rows on the screen, or nothing while we do not know what is on it. */
  let painted: readonly string[] | undefined
  let held = false

  function paint(): void {
    if (held) return
    const bytes = changes(painted, frame, stream)
    painted = frame
    if (bytes !== '') write(beginUpdate + bytes + endUpdate)
  }

  const stream: FrameStream = Object.assign(new EventEmitter(), {
    columns: size.columns,
    rows: size.rows,
    isTTY: false as const,
    write(text: string): boolean {
      // Ink writes nothing, or a newline, to clear and to end; a frame is never empty.
      if (text.trim() === '') return true
      frame = text.split('\n')
      paint()
      return true
    },
  })

  return {
    stream,
    resize(to) {
      Object.assign(stream, to)
      painted = undefined
      stream.emit('resize')
      // Ink paints in answer, but not where CI is set.
      if (painted === undefined) paint()
    },
    repaint() {
      held = false
      painted = undefined
      paint()
    },
    hold() {
      held = true
    },
  }
}

/** The bytes that turn the painted rows into the new ones. */
function changes(
  painted: readonly string[] | undefined,
  frame: readonly string[],
  { columns, rows }: TerminalSize,
): string {
  let bytes = ''
  for (let row = 0; row < rows; row++) {
    const before = painted && (painted[row] ?? '')
    const after = frame[row] ?? ''
    if (before === after) continue
    // The last cell of all stays empty: where a terminal wraps nevertheless, writing it would scroll the screen.
    const room = row === rows - 1 ? columns - 1 : columns
    bytes += rowChange(
      row + 1,
      before === undefined ? before : rowCells(before, room),
      rowCells(after, room),
      columns,
    )
  }
  return bytes
}
