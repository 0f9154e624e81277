import { constants } from 'node:fs'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome } from '../../domain/problem.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'
import { problemOf } from './problemOf.ts'
import { closeQuietly } from './writeWhole.ts'

/** One MB: the most that an assessment file may weigh. */
export const largestFile = 1_000_000

export interface ReadingOptions {
  /** The most bytes. */
  readonly limit?: number
  /** Whether a symbolic link is taken for what it leads to: yes for what a user named, no for what lies in a shared folder. */
  readonly follow?: boolean
  readonly files?: FileSystem
}

/** The text of a plain UTF-8 file; a byte order mark is left out. Never waits for a pipe or a device. */
export function readFileSafely(path: string, options: ReadingOptions = {}): Outcome<string> {
  const bytes = readBytesSafely(path, options)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) }
  } catch {
    return refused(path, 'is not UTF-8 text', 'save it as UTF-8')
  }
}

/** The bytes of a plain file of at most `limit` bytes. */
export function readBytesSafely(path: string, options: ReadingOptions = {}): Outcome<Uint8Array> {
  const { limit = largestFile, follow = false, files = realFileSystem } = options
  let file: number | undefined
  try {
    // Absent on Windows, where both are undefined and count as 0.
    file = files.openSync(
      path,
      constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW),
    )
    const status = files.fstatSync(file)
    if (status.isDirectory()) return refused(path, 'is a folder, not a file', 'name a file')
    if (!status.isFile()) return refused(path, 'is not a plain file')
    const bytes = status.size > limit ? undefined : readAll(files, file, status.size, limit)
    return bytes ? { ok: true, value: bytes } : refused(path, `is larger than ${inWords(limit)}`)
  } catch (error) {
    return { ok: false, problems: [problemOf(path, error, 'reading')] }
  } finally {
    if (file !== undefined) closeQuietly(files, file)
  }
}

function inWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.floor(bytes / 1024)} KB` : `${bytes / 1_000_000} MB`
}

/** Everything in an open file, or undefined when there is more than `limit`; its size is only a first guess. */
function readAll(files: FileSystem, file: number, size: number, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let total = 0
  let chunk = new Uint8Array(size + 1)
  for (;;) {
    const read = files.readSync(file, chunk, 0, chunk.length, null)
    if (read === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, read))
    total += read
    if (total > limit) return undefined
    chunk = new Uint8Array(read < chunk.length ? chunk.length - read : 65_536)
  }
}

function refused(path: string, what: string, todo?: string): Outcome<never> {
  return {
    ok: false,
    problems: [{ where: plainLine(path, 1000), what, ...(todo !== undefined && { todo }) }],
  }
}
