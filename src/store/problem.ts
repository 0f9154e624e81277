import { plainLine } from '../domain/plainText.ts'

/** Something that is wrong with what was read or written: where, what, and what to do about it. */
export interface Problem {
  /** A file, with line and column where they are known: `retro.json:12:7`. */
  readonly where: string
  readonly what: string
  readonly todo?: string
  /** `newer` was written by a newer version, `gone` is not there any more; what is `unwritable` can still be read. */
  readonly kind?: 'newer' | 'gone' | 'unwritable'
}

/** A problem in one harmless line, without the name of the program. */
export function problemLine({ where, what, todo }: Problem): string {
  return plainLine([`${where}: ${what}`, ...(todo ? [todo] : [])].join(' · '), 1000)
}

/** What a file system or a library threw, in words, with the place that it was about. */
export function problemOf(where: string, error: unknown): Problem {
  const code = codeOf(error)
  const known = code && Object.hasOwn(faults, code) ? faults[code] : undefined
  if (known) return { where, ...known }
  return { where, what: plainLine(error instanceof Error ? error.message : String(error)) }
}

/** The code of a system error: `ENOSPC`; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const unwritable = { kind: 'unwritable', todo: 'choose another folder with --data' } as const
const faults: Readonly<Record<string, Omit<Problem, 'where'>>> = {
  ENOENT: { what: 'there is no such file', kind: 'gone' },
  ENOTDIR: { what: 'a part of the path is not a folder', todo: 'check the path' },
  EISDIR: { what: 'is a folder, not a file', todo: 'name a file in it' },
  EACCES: { what: 'permission denied', ...unwritable },
  EPERM: { what: 'operation not permitted', ...unwritable },
  EROFS: { what: 'the file system is read-only', ...unwritable },
  ENOSPC: { what: 'the disk is full', todo: 'free some space, then try again' },
  EDQUOT: { what: 'your disk quota is used up', todo: 'free some space, then try again' },
  EFBIG: { what: 'the file would become too large', todo: 'choose another folder with --data' },
  EIO: { what: 'could not confirm the save: the disk reports an error', todo: 'check the disk, then try again' },
  EMFILE: { what: 'too many files are open', todo: 'close some programs, then try again' },
  ENFILE: { what: 'too many files are open', todo: 'close some programs, then try again' },
  ELOOP: { what: 'is a symbolic link', todo: 'put a plain file in its place' },
  EEXIST: { what: 'is there already' },
  ESTALE: { what: 'the folder is no longer mounted', todo: 'mount it again, then try again' },
  ENAMETOOLONG: { what: 'the path is too long', todo: 'choose another folder with --data' },
}
