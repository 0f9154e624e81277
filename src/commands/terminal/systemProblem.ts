import type { Problem } from '../../domain/problem.ts'
import { problemOf } from '../../store/files/problemOf.ts'

/** What the system refused, in words; undefined where an error is not the system's. */
export function systemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error && 'syscall' in error)) return undefined
  if (error.syscall === 'uv_cwd')
    return { where: 'the working directory', what: 'is gone', todo: 'go to another folder' }
  if ('path' in error && typeof error.path === 'string') return problemOf(error.path, error, 'reading')
  return problemOf(error.syscall === 'write' ? 'standard output' : 'the system', error, 'writing')
}
