import { constants } from 'node:fs'
import path from 'node:path'
import type { DataFolder } from './dataFolder.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'
import { codeOf } from './problemOf.ts'

/**
 * A data folder and the only ways in which it is written to. Each returns when what it wrote is on the disk, or throws
 * what the system says; none replaces, cuts or removes what was there, and only `move` takes it away. Paths are absolute and below the root.
 */
export interface Disk {
  readonly root: string
  readonly files: FileSystem
  /** Writes a new file; it can be seen while it is being written. */
  readonly create: (file: string, bytes: Uint8Array) => void
  /** Adds to a file that is there. */
  readonly append: (file: string, bytes: Uint8Array) => void
  /** Writes a new file that is seen whole or not at all; `taken` when its name is in use, by something that is on the disk. */
  readonly publish: (file: string, bytes: Uint8Array) => 'published' | 'taken'
  /** Gives a file or folder a name that nothing has. */
  readonly move: (from: string, to: string) => void
}

/** `token` gives a different short text at every call, for the names of temporary files. */
export function openDisk(folder: DataFolder, token: () => string, files: FileSystem = realFileSystem): Disk {
  const mode = folder.own ? { file: 0o600, folder: 0o700 } : { file: 0o666, folder: 0o777 }
  const root = folder.path
  // A folder that was there and is gone was unmounted or moved away: what is put in its place would be lost.
  let seen = isThere(files, root)
  // Folders in which a name was made that may not be on the disk yet; a failure leaves them here for the next try.
  const pending = new Set<string>()

  const prepare = (file: string) => {
    if (seen && !isThere(files, root)) throw systemError('ENOENT')
    makeFolders(files, root, path.dirname(file), mode.folder, pending)
    seen = true
    for (const folder of pending) {
      syncFolder(files, folder)
      pending.delete(folder)
    }
  }
  const create = (file: string, bytes: Uint8Array) => {
    prepare(file)
    writeNew(files, file, bytes, mode.file)
    syncFolders(files, root, path.dirname(file))
  }
  return {
    root,
    files,
    create,
    append: (file, bytes) => appendTo(files, file, bytes),
    publish(file, bytes) {
      prepare(file)
      const folderOfFile = path.dirname(file)
      const temporary = path.join(folderOfFile, `.${token()}.tmp`)
      writeNew(files, temporary, bytes, mode.file)
      const outcome = linkOrCreate(files, temporary, file, bytes, mode.file)
      if (outcome === 'taken') syncFile(files, file)
      syncFolders(files, root, folderOfFile)
      unlinkQuietly(files, temporary)
      return outcome
    },
    move(from, to) {
      prepare(to)
      if (hasName(files, to)) throw systemError('EEXIST')
      files.renameSync(from, to)
      syncFolders(files, root, path.dirname(to))
      syncFolders(files, root, path.dirname(from))
    },
  }
}

function hasName(files: FileSystem, file: string): boolean {
  try {
    files.lstatSync(file)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

function linkOrCreate(
  files: FileSystem,
  temporary: string,
  file: string,
  bytes: Uint8Array,
  mode: number,
): 'published' | 'taken' {
  try {
    files.linkSync(temporary, file)
    return 'published'
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code !== 'EEXIST' && !noLinks.has(code)) {
      unlinkQuietly(files, temporary)
      throw error
    }
    if (code === 'EEXIST') return 'taken'
  }
  // Here the file may be seen, or left, half written; readers take it for damaged.
  try {
    writeNew(files, file, bytes, mode)
    return 'published'
  } catch (error) {
    unlinkQuietly(files, temporary)
    if (codeOf(error) === 'EEXIST') return 'taken'
    throw error
  }
}

function writeNew(files: FileSystem, file: string, bytes: Uint8Array, mode: number): void {
  const { O_WRONLY, O_CREAT, O_EXCL } = constants
  const opened = files.openSync(file, O_WRONLY | O_CREAT | O_EXCL, mode)
  try {
    writeWhole(files, opened, bytes, 0)
  } catch (error) {
    unlinkQuietly(files, file)
    throw error
  } finally {
    closeQuietly(files, opened)
  }
}

function appendTo(files: FileSystem, file: string, bytes: Uint8Array): void {
  const { O_WRONLY, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = constants
  const opened = files.openSync(file, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK)
  try {
    writeWhole(files, opened, bytes, files.fstatSync(opened).size)
  } finally {
    closeQuietly(files, opened)
  }
}

/** A disk that is nearly full takes a part of a write without an error. */
function writeWhole(files: FileSystem, opened: number, bytes: Uint8Array, before: number): void {
  let written = 0
  while (written < bytes.length) {
    const more = files.writeSync(opened, bytes, written, bytes.length - written)
    if (more <= 0) throw systemError('ENOSPC')
    written += more
  }
  if (files.fstatSync(opened).size !== before + bytes.length) throw systemError('EIO')
  files.fsyncSync(opened)
}

/** Makes a folder and all that lead to it; what it made them in goes to `pending`. */
function makeFolders(
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

function isThere(files: FileSystem, folder: string): boolean {
  try {
    return files.statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** Makes the names in a folder durable, and those of the folders that lead to it, for another process may just have made them. */
function syncFolders(files: FileSystem, root: string, folder: string): void {
  // The root of a file system is its own parent: a walk up has to stop at the root, not behind it.
  for (let at = folder; at !== root && at.startsWith(path.join(root, path.sep)); at = path.dirname(at))
    syncFolder(files, at)
  syncFolder(files, root)
}

const cannotSync = new Set(['EINVAL', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP'])

/** Some systems have no way to flush a folder, and no need to. */
function syncFolder(files: FileSystem, folder: string): void {
  try {
    syncFile(files, folder)
  } catch (error) {
    if (!cannotSync.has(codeOf(error) ?? '')) throw error
  }
}

function syncFile(files: FileSystem, file: string): void {
  const opened = files.openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    files.fsyncSync(opened)
  } finally {
    closeQuietly(files, opened)
  }
}

/** Only ever for a file that this call created and that nobody was told of. */
function unlinkQuietly(files: FileSystem, file: string): void {
  try {
    files.unlinkSync(file)
  } catch {
    // A leftover; boring doctor names it.
  }
}

/** What is flushed stays flushed when closing fails. */
function closeQuietly(files: FileSystem, opened: number): void {
  try {
    files.closeSync(opened)
  } catch {
    // Nothing is left to do.
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
