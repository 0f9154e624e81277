import process from 'node:process'
import { watchEndings } from './watchEndings.ts'
import type { EndSignal } from './watchEndings.ts'

export interface LineOptions {
  readonly stdin: NodeJS.ReadStream
  readonly host?: NodeJS.Process
  /** Saves, at once: the process ends right after, by the signal or, after Ctrl+C, with 130. Its text is written out. */
  readonly onEnd: (signal: EndSignal) => string | void
  /** Saves, at once, after an error that nobody caught: the process ends with 70 right after. */
  readonly onBroken: (error: unknown) => string | void
  /** Appends text. */
  readonly say: (text: string) => void
}

/** An input that is read line by line until `close`. */
export interface Lines {
  readonly lines: AsyncIterable<string>
  close(): void
}

/** More than this without a line break is no line: the rest of it is dropped. */
const longestLine = 64 * 1024

/** Reads lines, from a terminal in its own line mode, a pipe or a file; no mode of a terminal is touched. */
export function openLines({ stdin, host = process, onEnd, onBroken, say }: LineOptions): Lines {
  const stop = watchEndings(host, [], {
    onEnd,
    onBroken,
    interruptStatus: 130,
    leave(farewell) {
      if (farewell) say(farewell)
    },
  })
  return {
    lines: linesOf(stdin),
    close() {
      stop()
      stdin.pause()
    },
  }
}

/** The lines of a stream, without their ends; also the last one that has none. */
async function* linesOf(stream: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let pending = ''
  for await (const chunk of stream) {
    const parts = (
      pending + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n')
    pending = (parts.pop() ?? '').slice(0, longestLine)
    yield* parts
  }
  const rest = pending + decoder.decode()
  if (rest !== '') yield rest
}
