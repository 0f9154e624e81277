import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The project's own folder. */
export const root = path.join(import.meta.dirname, '../..')

/** Every source file below src/, as a path from there. */
export function sourceFiles(): readonly string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted()
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, 'src', file), 'utf8')
}

/** What a file imports, statically or not: other files as paths from src/, packages as they are named. */
export function importsOf(file: string, text: string): readonly string[] {
  const named = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gmu)].map(
    ([, name = '']) => name,
  )
  return named.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name))
}
