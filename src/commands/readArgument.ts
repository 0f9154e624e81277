import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Outcome } from '../domain/problem.ts'
import { readFileSafely } from '../store/readFileSafely.ts'
import type { World } from './world.ts'

/** A text, and how messages name where it came from. */
export interface ArgumentText {
  readonly text: string
  readonly source: string
}

const standardInput = 0

/** Reads a file argument; `-` is standard input. */
export function readArgument(file: string, { cwd }: Pick<World, 'cwd'>): Outcome<ArgumentText> {
  if (file === '-')
    return { ok: true, value: { text: readFileSync(standardInput, 'utf8'), source: 'standard input' } }
  const read = readFileSafely(path.resolve(cwd, file), { follow: true })
  if (read.ok) return { ok: true, value: { text: read.value, source: file } }
  return { ok: false, problems: read.problems.map((problem) => ({ ...problem, where: file })) }
}
