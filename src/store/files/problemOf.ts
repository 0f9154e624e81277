import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'

/** What was done to a file: kept in the data folder, read, or written where somebody asked for it. */
type Deed = 'keeping' | 'reading' | 'writing'

/** What a file system threw, in words. */
export function problemOf(where: string, error: unknown, deed: Deed = 'keeping'): Problem {
  const code = codeOf(error)
  const place = plainLine(where, 1000)
  const fault = code !== undefined && Object.hasOwn(faults, code) ? faults[code] : undefined
  if (fault && code !== undefined) {
    const { what, todo, alone }: Fault = { ...fault, ...others[deed]?.[code] }
    return { where: alone ? `${place}:` : place, what, ...(todo !== undefined && { todo }) }
  }
  const message = error instanceof Error ? error.message : String(error)
  return code === undefined
    ? { where: `${place}:`, what: plainLine(message) }
    : { where: place, what: `cannot be used (${plainLine(code)})` }
}

/** The code of a system error, such as `ENOSPC`; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error) || typeof error.code !== 'string') return undefined
  // Node has no name for a quota that is used up.
  return /^Unknown system error -122$/u.test(error.code) ? 'EDQUOT' : error.code
}

const again = 'try again'
const elsewhere = 'choose another folder with --data'
const space = 'free some space, then try again'
/** What is wrong. `alone` where that is a sentence of its own and does not speak of the file. */
interface Fault {
  readonly what: string
  readonly todo?: string
  readonly alone?: true
}

const faults: Readonly<Record<string, Fault>> = {
  EACCES: { what: 'permission denied', alone: true, todo: elsewhere },
  EBADF: { what: 'is closed' },
  EDQUOT: { what: 'your disk quota is used up', alone: true, todo: space },
  EEXIST: { what: 'is there already' },
  EFBIG: { what: 'would become too large', todo: elsewhere },
  EIO: {
    what: 'could not confirm the save: the disk reports an error',
    todo: 'check the disk, then try again',
  },
  EISDIR: { what: 'is a folder, not a file', todo: 'name a file' },
  ELOOP: { what: 'is a symbolic link', todo: 'put a plain file in its place' },
  EMFILE: { what: 'too many files are open', alone: true, todo: again },
  ENAMETOOLONG: { what: 'the path is too long', alone: true, todo: elsewhere },
  ENFILE: { what: 'too many files are open', alone: true, todo: again },
  ENOENT: { what: 'is not there', todo: 'check the path' },
  ENOSPC: { what: 'the disk is full', alone: true, todo: space },
  ENOTDIR: { what: 'a part of the path is not a folder', alone: true, todo: 'check the path' },
  ENXIO: { what: 'is not a plain file' },
  EPERM: { what: 'operation not permitted', alone: true, todo: elsewhere },
  EROFS: { what: 'the file system is read-only', alone: true, todo: elsewhere },
  ESTALE: { what: 'the folder is no longer mounted', alone: true, todo: 'mount it, then try again' },
}

const otherPlace = { todo: 'choose another place with --out' }
/** What is said differently of files that are not the data folder's. */
const others: Partial<Record<Deed, Readonly<Record<string, Partial<Fault>>>>> = {
  reading: {
    EACCES: { todo: 'see who may read it' },
    EIO: { what: 'cannot be read: the disk reports an error' },
    ENAMETOOLONG: { todo: 'check the path' },
    EPERM: { todo: 'see who may read it' },
  },
  writing: {
    EACCES: otherPlace,
    EFBIG: otherPlace,
    ENAMETOOLONG: otherPlace,
    EPERM: otherPlace,
    EROFS: otherPlace,
  },
}
