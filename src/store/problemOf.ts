import { plainLine } from '../domain/plainText.ts'
import type { Problem } from '../domain/problem.ts'

/** What a file system threw, in words. */
export function problemOf(where: string, error: unknown): Problem {
  const code = codeOf(error)
  const known = code !== undefined && Object.hasOwn(faults, code) ? faults[code] : undefined
  if (known) return { where: plainLine(where, 1000), ...known }
  const message = error instanceof Error ? error.message : String(error)
  return {
    where: plainLine(where, 1000),
    what: code === undefined ? plainLine(message) : `cannot be used (${plainLine(code)})`,
  }
}

/** The code of a system error, such as `ENOSPC`; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const again = 'try again'
const elsewhere = 'choose another folder with --data'
const space = 'free some space, then try again'
const faults: Readonly<Record<string, Omit<Problem, 'where'>>> = {
  EACCES: { what: 'permission denied', todo: elsewhere },
  EDQUOT: { what: 'your disk quota is used up', todo: space },
  EEXIST: { what: 'is there already' },
  EFBIG: { what: 'would become too large', todo: elsewhere },
  EIO: {
    what: 'could not confirm the save: the disk reports an error',
    todo: 'check the disk, then try again',
  },
  EISDIR: { what: 'is a folder, not a file', todo: 'name a file' },
  ELOOP: { what: 'is a symbolic link', todo: 'put a plain file in its place' },
  EMFILE: { what: 'too many files are open', todo: again },
  ENAMETOOLONG: { what: 'the path is too long', todo: elsewhere },
  ENFILE: { what: 'too many files are open', todo: again },
  ENOENT: { what: 'is not there', todo: 'check the path' },
  ENOSPC: { what: 'the disk is full', todo: space },
  ENOTDIR: { what: 'a part of the path is not a folder', todo: 'check the path' },
  ENXIO: { what: 'is not a plain file' },
  EPERM: { what: 'operation not permitted', todo: elsewhere },
  EROFS: { what: 'the file system is read-only', todo: elsewhere },
  ESTALE: { what: 'the folder is no longer mounted', todo: 'mount it, then try again' },
}
