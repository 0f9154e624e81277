import { copySequence } from '../terminal/clipboard.ts'
import type { Key } from '../terminal/key.ts'
import { openTerminal } from '../terminal/terminal.ts'
import { renderInto } from '../terminal/renderInto.ts'
import { signsFor } from '../looks/signs.ts'
import { readingWidth } from './reader.ts'
import type { Reader, ReaderEffect } from './reader.ts'
import { ReaderView } from './ReaderView.tsx'
import { resizedReader, updateReader } from './updateReader.ts'

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** A text to read, and what can be done with it. */
export interface Readable {
  readonly title: string
  /** Its rows, none wider than `columns`. */
  readonly rows: (columns: number) => readonly string[]
  /** What `y` copies; text of ours, without control characters. */
  readonly source: string
  /** Opens it as a file, and says what happened; `lend` gives the terminal to a program while it runs. */
  readonly open: (lend: <T>(run: () => T) => T) => Promise<string>
}

/** Lets somebody read a text until they leave; the exit status. */
export async function runReader(text: Readable, streams: Streams): Promise<number> {
  let leave: (status: number) => void = () => {}
  let painting: NodeJS.Immediate | undefined
  let fail: (error: unknown) => void = () => {}
  const broken = new Promise<never>((_, reject) => (fail = reject))
  const left = new Promise<number>((resolve) => (leave = resolve))
  const terminal = openTerminal({
    ...streams,
    title: text.title,
    onKey: pressed,
    onResize: (size) => show(resizedReader(reader, size, text.rows(readingWidth(size)))),
    onEnd: () => {},
    onBroken: () => {},
  })
  const size = terminal.size()
  let reader: Reader = {
    title: text.title,
    size,
    signs: signsFor(streams.env),
    rows: text.rows(readingWidth(size)),
    top: 0,
    help: false,
  }
  const ink = renderInto(terminal, <ReaderView reader={reader} />)

  function pressed(key: Key): void {
    const { reader: next, effect } = updateReader(reader, key)
    show(effect ? perform(next, effect) : next)
  }

  function show(next: Reader): void {
    reader = next
    painting ??= setImmediate(() => {
      painting = undefined
      ink.rerender(<ReaderView reader={reader} />)
    })
  }

  function perform(next: Reader, effect: ReaderEffect): Reader {
    switch (effect.kind) {
      case 'leave':
        leave(effect.status)
        return next
      case 'suspend':
        terminal.suspend()
        return next
      case 'repaint':
        terminal.repaint()
        return next
      case 'open':
        text.open(terminal.lend).then((notice) => show({ ...reader, notice }), fail)
        return next
      case 'copy': {
        const bytes = copySequence(text.source)
        if (bytes === undefined) return { ...next, notice: 'Too long to be copied: o opens the file' }
        streams.stdout.write(bytes)
        return { ...next, notice: 'Copied, if the terminal lets programs copy' }
      }
    }
  }

  try {
    return await Promise.race([left, broken, ink.waitUntilExit().then(() => left)])
  } finally {
    clearImmediate(painting)
    ink.unmount()
    terminal.close()
  }
}
