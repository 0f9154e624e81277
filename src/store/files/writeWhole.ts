import { constants } from 'node:fs'
import type { FileSystem } from './fileSystem.ts'
import { systemError } from './systemError.ts'

/** Writes a file that nothing has the name of, to the disk; what could not be finished is taken away. */
export function writeNew(files: FileSystem, file: string, bytes: Uint8Array, mode: number): void {
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

/** Adds to a file that is there, to the disk. */
export function appendTo(files: FileSystem, file: string, bytes: Uint8Array): void {
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

/** Only ever for a file that this call created and that nobody was told of. */
export function unlinkQuietly(files: FileSystem, file: string): void {
  try {
    files.unlinkSync(file)
  } catch {
    // A leftover; boring doctor names it.
  }
}

/** What is flushed stays flushed when closing fails. */
export function closeQuietly(files: FileSystem, opened: number): void {
  try {
    files.closeSync(opened)
  } catch {
    // Nothing is left to do.
  }
}
