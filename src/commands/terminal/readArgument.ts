import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import { largestFile, readFileSafely } from '../../store/files/readFileSafely.ts'
import { readStandardInput } from './readStandardInput.ts'
import type { World } from './world.ts'

/** A text, and how messages name where it came from. */
export interface ArgumentText {
  readonly text: string
  readonly source: string
}

/** Reads a file argument of at most `limit` bytes; `-` is standard input. */
export function readArgument(
  file: string,
  { cwd }: Pick<World, 'cwd'>,
  limit: number = largestFile,
): Outcome<ArgumentText> {
  if (file === '-') {
    const input = readStandardInput(limit)
    return input.ok ? { ok: true, value: { text: input.value, source: 'standard input' } } : input
  }
  const read = readFileSafely(path.resolve(cwd, file), { follow: true, limit })
  if (read.ok) return { ok: true, value: { text: read.value, source: file } }
  return { ok: false, problems: read.problems.map((problem) => ({ ...problem, where: file })) }
}
