import { copySequence } from '../terminal/clipboard.ts'
import type { Key } from '../terminal/key.ts'
import { openStage } from '../terminal/openStage.ts'
import type { Streams } from '../terminal/openStage.ts'
import { signsFor } from '../looks/signs.ts'
import { readingWidth } from './reader.ts'
import type { Reader, ReaderEffect } from './reader.ts'
import { ReaderView } from './ReaderView.tsx'
import { resizedReader, updateReader } from './updateReader.ts'

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
  const stage = openStage({
    ...streams,
    title: text.title,
    onKey: pressed,
    onResize: (size) => show(resizedReader(reader, size, text.rows(readingWidth(size)))),
    onEnd: () => {},
    onBroken: () => {},
    draw: () => <ReaderView reader={reader} />,
  })
  const size = stage.terminal.size()
  let reader: Reader = {
    title: text.title,
    size,
    signs: signsFor(streams.env),
    rows: text.rows(readingWidth(size)),
    top: 0,
    help: false,
  }

  function pressed(key: Key): void {
    const { reader: next, effect } = updateReader(reader, key)
    show(effect ? perform(next, effect) : next)
  }

  function show(next: Reader): void {
    reader = next
    stage.paint()
  }

  function perform(next: Reader, effect: ReaderEffect): Reader {
    switch (effect.kind) {
      case 'leave':
        stage.leave(effect.status)
        return next
      case 'suspend':
        stage.terminal.suspend()
        return next
      case 'repaint':
        stage.terminal.repaint()
        return next
      case 'open':
        text.open(stage.terminal.lend).then((notice) => show({ ...reader, notice }), stage.fail)
        return next
      case 'copy': {
        const bytes = copySequence(text.source)
        if (bytes === undefined) return { ...next, notice: 'Too long to be copied: o opens the file' }
        streams.stdout.write(bytes)
        return { ...next, notice: 'Copied, if the terminal lets programs copy' }
      }
    }
  }

  return stage.play()
}
