import path from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Disk } from './disk.ts'
import { keepFormat } from './format.ts'
import { problemOf } from './problemOf.ts'

export interface Moved {
  readonly path: string
  readonly to: string
  /** Why it was not moved after all. */
  readonly problem?: Problem
}

/** Moves files and folders to a new folder in `DATA/trash`, in which nothing is read again. `name` is that folder's. */
export function moveToTrash(disk: Disk, paths: readonly string[], name: string): readonly Moved[] {
  return paths.map((from) => {
    const to = path.join(disk.root, 'trash', name, path.relative(disk.root, from))
    try {
      keepFormat(disk)
      disk.move(from, to)
      return { path: from, to }
    } catch (error) {
      return { path: from, to, problem: problemOf(from, error) }
    }
  })
}
