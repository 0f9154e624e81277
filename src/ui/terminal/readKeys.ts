import { decode, flush, flushDelay, freshDecoder, type Decoded } from './decodeKeys.ts'
import type { Key } from './key.ts'

/** Calls `onKey` once a key, in order, until the returned function is called; also that one in the middle of a chunk. */
export function readKeys(stdin: NodeJS.ReadableStream, onKey: (key: Key) => void): () => void {
  let state = freshDecoder
  let timer: NodeJS.Timeout | undefined
  let afterTimer: NodeJS.Immediate | undefined
  let stopped = false

  function deliver(decoded: Decoded): void {
    clearTimeout(timer)
    clearImmediate(afterTimer)
    state = decoded.state
    const delay = flushDelay(state)
    if (delay !== undefined) timer = setTimeout(flushUnlessMoreIsHere, delay)
    for (const key of decoded.keys) if (!stopped) onKey(key)
  }

  /** When the program was busy, a timer comes before the input that has long arrived: one more turn reads it first. */
  function flushUnlessMoreIsHere(): void {
    afterTimer = setImmediate(() => deliver(flush(state)))
  }

  const onData = (chunk: Uint8Array | string) => deliver(decode(state, chunk))
  stdin.on('data', onData)
  return () => {
    stopped = true
    stdin.off('data', onData)
    clearTimeout(timer)
    clearImmediate(afterTimer)
  }
}
