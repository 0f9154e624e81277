import type { Outcome } from '../../domain/problem.ts'
import { realFileSystem } from './fileSystem.ts'
import { codeOf } from './problemOf.ts'
import { readFileSafely } from './readFileSafely.ts'
import type { ReadingOptions } from './readFileSafely.ts'

/** The text of a plain UTF-8 file, read as `readFileSafely` reads it; undefined where nothing has that name. */
export function readFileIfThere(path: string, options: ReadingOptions = {}): Outcome<string | undefined> {
  const { files = realFileSystem } = options
  try {
    files.lstatSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, value: undefined }
  }
  return readFileSafely(path, options)
}
