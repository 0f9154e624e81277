import * as fs from 'node:fs'
import { patiently } from './patiently.ts'

/** What is asked about a file. */
export interface FileStatus {
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly uid: number
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

/** The calls through which everything on disk is read and written; tests put faults into them. */
export interface FileSystem {
  openSync(path: string, flags: number, mode?: number): number
  closeSync(file: number): void
  readSync(file: number, bytes: Uint8Array, offset: number, length: number, position: number | null): number
  writeSync(file: number, bytes: Uint8Array, offset: number, length: number): number
  fsyncSync(file: number): void
  fstatSync(file: number): FileStatus
  statSync(path: string): FileStatus
  lstatSync(path: string): FileStatus
  readdirSync(path: string): string[]
  mkdirSync(path: string, options: { mode: number }): unknown
  linkSync(from: string, to: string): void
  renameSync(from: string, to: string): void
  unlinkSync(path: string): void
  accessSync(path: string, mode: number): void
}

/** The real one. Where no more files can be open for a moment, it tries again. */
export const realFileSystem: FileSystem = {
  openSync: (path, flags, mode) => patiently(() => fs.openSync(path, flags, mode)),
  closeSync: fs.closeSync,
  readSync: fs.readSync,
  writeSync: fs.writeSync,
  fsyncSync: fs.fsyncSync,
  fstatSync: fs.fstatSync,
  statSync: fs.statSync,
  lstatSync: fs.lstatSync,
  readdirSync: (path) => patiently(() => fs.readdirSync(path)),
  mkdirSync: fs.mkdirSync,
  linkSync: fs.linkSync,
  renameSync: fs.renameSync,
  unlinkSync: fs.unlinkSync,
  accessSync: fs.accessSync,
}
