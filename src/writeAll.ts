import { writeSync } from 'node:fs'

/**
 * Writes all of a text to a stream's descriptor before it returns, or throws what the system says. Streams of Node
 * report a full disk too late for the exit status.
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      if (!isBusy(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** A pipe that is not read fast enough is full for a while. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN'
}
