import { constants } from 'node:fs'
import path from 'node:path'
import type { FileSystem } from './fileSystem.ts'
import { codeOf } from './problemOf.ts'
import { systemError } from './systemError.ts'
import { closeQuietly } from './writeWhole.ts'

/** Makes a folder and all that lead to it; what it made them in goes to `pending`. */
export function makeFolders(
  files: FileSystem,
  root: string,
  folder: string,
  mode: number,
  pending: Set<string>,
): void {
  const missing: string[] = []
  for (let at = folder; !isFolder(files, root, at); at = path.dirname(at)) missing.unshift(at)
  for (const each of missing) {
    pending.add(path.dirname(each))
    try {
      files.mkdirSync(each, { mode })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || !isFolder(files, root, each)) throw error
    }
  }
}

/** Whether a folder is there. Below the root a link does not count as one, lest it lead out. */
function isFolder(files: FileSystem, root: string, folder: string): boolean {
  try {
    const status = folder.startsWith(root + path.sep) ? files.lstatSync(folder) : files.statSync(folder)
    if (status.isSymbolicLink()) throw systemError('ELOOP')
    if (!status.isDirectory()) throw systemError('ENOTDIR')
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && path.dirname(folder) !== folder) return false
    throw error
  }
}

/** Whether a folder is there. */
export function isThere(files: FileSystem, folder: string): boolean {
  try {
    return files.statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** Makes the names in a folder durable, and those of the folders that lead to it, for another process may just have made them. */
export function syncFolders(files: FileSystem, root: string, folder: string): void {
  // The root of a file system is its own parent: a walk up has to stop at the root, not behind it.
  for (let at = folder; at !== root && at.startsWith(path.join(root, path.sep)); at = path.dirname(at))
    syncFolder(files, at)
  syncFolder(files, root)
}

const cannotSync = new Set(['EINVAL', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP'])

/** Some systems have no way to flush a folder, and no need to. */
export function syncFolder(files: FileSystem, folder: string): void {
  try {
    syncFile(files, folder)
  } catch (error) {
    if (!cannotSync.has(codeOf(error) ?? '')) throw error
  }
}

/** Makes a file, or the names in a folder, durable. */
export function syncFile(files: FileSystem, file: string): void {
  const opened = files.openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    files.fsyncSync(opened)
  } finally {
    closeQuietly(files, opened)
  }
}
