import path from 'node:path'
import type { DataFolder } from './dataFolder.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'
import { isThere, makeFolders, syncFile, syncFolder, syncFolders } from './folders.ts'
import { codeOf } from './problemOf.ts'
import { systemError } from './systemError.ts'
import { appendTo, unlinkQuietly, writeNew } from './writeWhole.ts'

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
      try {
        if (outcome === 'taken') syncFile(files, file)
        syncFolders(files, root, folderOfFile)
      } finally {
        unlinkQuietly(files, temporary)
      }
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
