import path from 'node:path'
import type { Disk } from '../files/disk.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { Listed, Summarised } from '../store.ts'
import type { StoredOf } from './storedAssessment.ts'
import { writeDocument } from '../files/writeDocument.ts'

/** What the index remembers of a file, for as long as its stamp stays. */
export interface Cell<S> {
  readonly stamp: string
  readonly stored: StoredOf<Listed & { readonly summary: S }>
}

/** Raised where the index changes its shape; others are built anew. */
const version = 1
const largestIndex = 64_000_000
const fileIn = (cache: string) => path.join(cache, 'index.json')

/** What is remembered of the files of a data folder, by their path in it. Nothing, when the index is another's, damaged or gone. */
export function readIndex<S>(
  disk: Disk,
  cache: string | undefined,
  { version: summary, read }: Summarised<S>,
): ReadonlyMap<string, Cell<S>> {
  const index = indexOf(disk, cache)
  return index?.['summary'] === summary ? cellsIn(index, read) : new Map()
}

/** The same whatever the summaries are, and without them. */
export function readHeads(disk: Disk, cache: string | undefined): ReadonlyMap<string, Cell<'none'>> {
  const index = indexOf(disk, cache)
  return index ? cellsIn(index, () => 'none') : new Map()
}

function indexOf({ root, files }: Disk, cache: string | undefined) {
  const text = cache === undefined ? undefined : readFileSafely(fileIn(cache), { limit: largestIndex, files })
  const index = text?.ok ? parsed(text.value) : undefined
  return isRecord(index) && index['version'] === version && index['root'] === root ? index : undefined
}

function cellsIn<S>(
  index: Readonly<Record<string, unknown>>,
  read: Summarised<S>['read'],
): ReadonlyMap<string, Cell<S>> {
  const cells = isRecord(index['files']) ? index['files'] : {}
  const known = new Map<string, Cell<S>>()
  for (const name of Object.keys(cells)) {
    const cell = cellOf(cells[name], read)
    if (cell) known.set(name, cell)
  }
  return known
}

/** Remembers it. That this may fail is of no interest to anybody. */
export function writeIndex<S>(
  { root, files }: Disk,
  cache: string | undefined,
  { version: summary }: Summarised<S>,
  cells: ReadonlyMap<string, Cell<S>>,
  token: () => string,
): void {
  if (cache === undefined) return
  // A file that could not be read may be readable at the next look.
  const sure = [...cells].filter(([, { stored }]) => stored.kind !== 'damaged')
  const text = JSON.stringify({ version, root, summary, files: Object.fromEntries(sure) })
  writeDocument(fileIn(cache), text, { force: true, makeFolders: true, own: true, token, files })
}

function cellOf<S>(raw: unknown, read: Summarised<S>['read']): Cell<S> | undefined {
  if (!isRecord(raw) || typeof raw['stamp'] !== 'string' || !isRecord(raw['stored'])) return undefined
  const { stamp, stored } = { stamp: raw['stamp'], stored: raw['stored'] }
  if (!isClean(stored)) return undefined
  if (stored['kind'] === 'newer' && typeof stored['schema'] === 'number') {
    const [team, supersedes] = [textAt(stored, 'team'), textAt(stored, 'supersedes')]
    return {
      stamp,
      stored: {
        kind: 'newer',
        schema: stored['schema'],
        ...(team !== undefined && { team }),
        ...(supersedes !== undefined && { supersedes }),
      },
    }
  }
  const { assessment, sum, changed } = stored
  if (
    !isRecord(assessment) ||
    !isClean(assessment) ||
    typeof sum !== 'string' ||
    typeof changed !== 'boolean'
  )
    return undefined
  const [id, team, date] = [textAt(assessment, 'id'), textAt(assessment, 'team'), textAt(assessment, 'date')]
  const [service, supersedes] = [textAt(assessment, 'service'), textAt(assessment, 'supersedes')]
  const [started, finished] = [textAt(assessment, 'started'), textAt(assessment, 'finished')]
  const summary = read(assessment['summary'])
  if (id === undefined || team === undefined || date === undefined || summary === undefined) return undefined
  return {
    stamp,
    stored: {
      kind: 'assessment',
      sum,
      changed,
      assessment: {
        id,
        team,
        date,
        ...(service !== undefined && { service }),
        ...(supersedes !== undefined && { supersedes }),
        ...(started !== undefined && { started }),
        ...(finished !== undefined && { finished }),
        summary,
      },
    },
  }
}

/** What moves a terminal's cursor or turns its text around; all was cleaned when the file was read, so such an index is not ours. */
const unclean = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

function isClean(record: Readonly<Record<string, unknown>>): boolean {
  return Object.values(record).every((value) => typeof value !== 'string' || !unclean.test(value))
}

function textAt(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
