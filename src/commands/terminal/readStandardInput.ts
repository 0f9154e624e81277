import { readSync } from 'node:fs'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { problemOf } from '../../store/files/problemOf.ts'
import { largestFile } from '../../store/files/readFileSafely.ts'

const source = 'standard input'
const chunk = 64 * 1024

/** All of standard input as UTF-8 text, of at most so many bytes. */
export function readStandardInput(limit: number = largestFile): Outcome<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const bytes = Buffer.alloc(chunk)
    const read = readSome(bytes)
    if (typeof read !== 'number') return { ok: false, problems: [read] }
    if (read === 0) break
    chunks.push(bytes.subarray(0, read))
    size += read
    if (size > limit) return failed(`is larger than ${limit / 1_000_000} MB`)
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return failed('is not UTF-8 text')
  }
}

function failed(what: string): Outcome<string> {
  return { ok: false, problems: [{ where: source, what }] }
}

/** Waits for a pipe whose writer is slower than we are. How many bytes came, none at the end; or why none can. */
function readSome(bytes: Uint8Array): number | Problem {
  for (;;) {
    try {
      return readSync(0, bytes)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') return problemOf(source, error, 'reading')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
