import path from 'node:path'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { openDisk } from './disk.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'
import { syncFolder } from './folders.ts'
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
    const odd = whyNoPlainFile(files, file)
    if (odd) return { ok: false, problems: [odd] }
    const disk = openDisk({ path: folder, own }, token, files)
    const bytes = Buffer.from(text)
    if (disk.publish(file, bytes) === 'published') return { ok: true, value: 'written' }
    if (!force) return { ok: true, value: 'taken' }
    const beside = path.join(folder, `.${token()}.new`)
    disk.publish(beside, bytes)
    files.renameSync(beside, file)
    syncFolder(files, folder)
    return { ok: true, value: 'written' }
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT'
    return {
      ok: false,
      problems: [missing ? noSuchFolder(folder) : problemOf(file, error, 'writing')],
    }
  }
}

/** What is said of a folder that is to be written into and is not there. */
export function noSuchFolder(folder: string): Problem {
  return { where: `${folder}:`, what: 'there is no such folder', todo: 'make it first' }
}

/** Why what is there cannot be replaced: a link, a folder, a device. Undefined where it is a plain file, or nothing. */
function whyNoPlainFile(files: FileSystem, file: string): Problem | undefined {
  try {
    const status = files.lstatSync(file)
    if (status.isFile()) return undefined
    const what = status.isSymbolicLink()
      ? 'is a symbolic link'
      : status.isDirectory()
        ? 'is a folder, not a file'
        : 'is not a plain file'
    return { where: file, what, todo: 'choose another name' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
