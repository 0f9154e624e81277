import path from 'node:path'
import type { Event } from '../../domain/session/session.ts'
import type { Disk } from '../files/disk.ts'
import { journalRecords } from './journalLine.ts'
import type { JournalRecord } from './journalLine.ts'
import { readBytesSafely } from '../files/readFileSafely.ts'

/** A journal as one look found it. */
export interface Journal {
  readonly session: string
  readonly size: number
  readonly records: readonly JournalRecord[]
}

/** An event and its place among those of all windows. */
export interface Happened {
  readonly n: number
  readonly session: string
  readonly event: Event
}

/** 64 MB: more than a person can type. */
export const largestJournal = 64_000_000

/** The folder of a draft. */
export function draftFolder({ root }: Pick<Disk, 'root'>, id: string): string {
  return path.join(root, 'drafts', id)
}

/** Every journal of a draft that can be read. What `known` holds is not read again unless it has grown. */
export function readJournals(disk: Disk, id: string, known: readonly Journal[] = []): readonly Journal[] {
  const folder = draftFolder(disk, id)
  const names = namesIn(disk, folder).filter((name) => name.endsWith('.jsonl'))
  return names.toSorted().flatMap((name) => {
    const session = path.basename(name, '.jsonl')
    const before = known.find((journal) => journal.session === session)
    const file = path.join(folder, name)
    if (before && before.size === sizeOf(disk, file)) return [before]
    const bytes = readBytesSafely(file, { limit: largestJournal, files: disk.files })
    if (!bytes.ok) return before ? [before] : []
    const records = journalRecords(new TextDecoder().decode(bytes.value))
    return [{ session, size: bytes.value.length, records }]
  })
}

/** The order of events over all windows: by the counter, never by the clock. */
export function inOrder(happened: readonly Happened[]): readonly Happened[] {
  return happened.toSorted((one, two) => one.n - two.n || (one.session < two.session ? -1 : 1))
}

/** The size of a file; undefined when it is not there. */
export function sizeOf({ files }: Pick<Disk, 'files'>, file: string): number | undefined {
  try {
    return files.lstatSync(file).size
  } catch {
    return undefined
  }
}

/** The names in a folder; none when it is not there or is not a folder of its own. */
export function namesIn({ files }: Pick<Disk, 'files'>, folder: string): readonly string[] {
  try {
    return files.lstatSync(folder).isDirectory() ? files.readdirSync(folder) : []
  } catch {
    return []
  }
}
