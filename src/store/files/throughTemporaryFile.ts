import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import { realFileSystem } from './fileSystem.ts'
import { problemOf } from './problemOf.ts'
import { readFileSafely } from './readFileSafely.ts'
import { unlinkQuietly, writeNew } from './writeWhole.ts'

interface How {
  /** Where the file is for that time, an absolute path to a folder. */
  readonly folder: string
  /** Gives a different short text at every call. */
  readonly token: () => string
}

/** What becomes of a text while `use` has it in a file that only its owner can read. The file is gone afterwards. */
export function throughTemporaryFile(
  text: string,
  use: (file: string) => Outcome<true>,
  { folder, token }: How,
): Outcome<string> {
  const file = path.join(folder, `boring-note-${token()}.txt`)
  try {
    writeNew(realFileSystem, file, Buffer.from(text), 0o600)
  } catch (error) {
    return { ok: false, problems: [problemOf(file, error)] }
  }
  try {
    const used = use(file)
    return used.ok ? readFileSafely(file) : used
  } finally {
    unlinkQuietly(realFileSystem, file)
  }
}
