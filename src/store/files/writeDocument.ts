import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import { openDisk } from './disk.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'
import { codeOf, problemOf } from './problemOf.ts'

interface How {
  /** Whether a plain file that is there may be replaced. */
  readonly force: boolean
  /** Whether folders that are missing are made. */
  readonly makeFolders: boolean
  /** Whether it is for this user alone. */
  readonly own?: boolean
  /** Gives a different short text at every call. */
  readonly token: () => string
  readonly files?: FileSystem
}

/** Writes a document for people, whole or not at all; `taken` where something has its name. The path is absolute. */
export function writeDocument(file: string, text: string, how: How): Outcome<'written' | 'taken'> {
  const { force, makeFolders, own = false, token, files = realFileSystem } = how
  const folder = path.dirname(file)
  try {
    if (!makeFolders) files.statSync(folder)
    const disk = openDisk({ path: folder, own }, token, files)
    const bytes = Buffer.from(text)
    if (disk.publish(file, bytes) === 'published') return { ok: true, value: 'written' }
    if (!force) return { ok: true, value: 'taken' }
    const there = files.lstatSync(file)
    if (!there.isFile())
      return {
        ok: false,
        problems: [{ where: file, what: 'is not a plain file', todo: 'choose another name' }],
      }
    const beside = path.join(folder, `.${token()}.new`)
    disk.publish(beside, bytes)
    files.renameSync(beside, file)
    return { ok: true, value: 'written' }
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT'
    return {
      ok: false,
      problems: [
        missing
          ? { where: folder, what: 'there is no such folder', todo: 'make it first' }
          : problemOf(file, error, 'writing'),
      ],
    }
  }
}
