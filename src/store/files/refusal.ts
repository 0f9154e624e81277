import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import type { FileSystem } from './fileSystem.ts'
import { codeOf, problemOf } from './problemOf.ts'

/** What the system refused about a folder, in words; where it is closed to us, whose it is. */
export function refusal(
  files: Pick<FileSystem, 'statSync'>,
  folder: string,
  error: unknown,
  deed?: 'reading',
): Problem {
  const problem = problemOf(folder, error, deed)
  const owner = codeOf(error) === 'EACCES' ? ownerOf(files, folder) : undefined
  return owner === undefined ? problem : { ...problem, what: `${problem.what}; ${owner}` }
}

/** Whose a folder is or, where even that is not told, the one that leads to it and is closed. */
function ownerOf(files: Pick<FileSystem, 'statSync'>, folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      const { uid } = files.statSync(at)
      const whose = `belongs to ${uid === 0 ? 'root' : `user ${uid}`}`
      return at === folder ? `it ${whose}` : `${plainLine(at, 1000)} ${whose}`
    } catch {
      if (path.dirname(at) === at) return undefined
    }
  }
}
