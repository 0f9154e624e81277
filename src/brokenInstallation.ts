import path from 'node:path'
import { plainLine } from './domain/plainText.ts'

/**
 * What is said where a part of the program in this folder is missing, cut or not to be read, which only installing it again
 * mends; undefined where an error tells of something else.
 */
export function brokenInstallation(error: unknown, folder: string): string | undefined {
  const part = error instanceof Error ? partIn(error, folder) : undefined
  return part === undefined
    ? undefined
    : `boring: ${plainLine(path.join(folder, part), 1000)} is missing or damaged; install boring-releases again\n`
}

function partIn(error: Error, folder: string): string | undefined {
  const [, required] = /^Cannot find module '\.\/([\w.-]+)'/u.exec(error.message) ?? []
  if (required !== undefined) return required
  const [firstLine = ''] = error instanceof SyntaxError ? (error.stack ?? '').split('\n') : []
  const file =
    'path' in error && typeof error.path === 'string' ? error.path : firstLine.replace(/:\d+$/u, '')
  return path.dirname(file) === folder ? path.basename(file) : undefined
}
