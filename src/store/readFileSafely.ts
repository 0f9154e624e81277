import type { FileSystem } from './fileSystem.ts'
import type { Outcome } from '../domain/problem.ts'

/** One MB: the most that a file of assessments may weigh. */
export const largestFile = 1_000_000

/** The text of a plain UTF-8 file of at most `limit` bytes. Never waits for a pipe or a device. `follow`: a link is taken for what it leads to. */
export declare function readFileSafely(
  path: string,
  options?: { limit?: number; follow?: boolean; files?: FileSystem },
): Outcome<string>
