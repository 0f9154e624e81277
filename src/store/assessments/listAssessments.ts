import path from 'node:path'
import type { Disk } from '../files/disk.ts'
import { correctionsIn, entriesOf, unread } from './entriesOf.ts'
import type { StoredFile } from './entriesOf.ts'
import { findFiles, idInName } from '../files/findFiles.ts'
import { readHeads, readIndex, writeIndex } from './historyIndex.ts'
import type { Cell } from './historyIndex.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { EntryOf, IsWanted, Kept, Listed, Summarised } from '../store.ts'
import { readStored } from './storedAssessment.ts'
import type { Stored } from './storedAssessment.ts'

/** Every assessment that is neither deleted nor superseded, by time; then what could not be read. `now` in milliseconds. */
export function listAssessments(disk: Disk, now: number): readonly EntryOf<Kept>[] {
  const { all, deleted, passed } = readAll(disk)
  return [...entriesOf(withoutHalves(all), deleted, now), ...passed]
}

/** The same, with files that were half written though the whole is there as well. */
export function listEverything(disk: Disk, now: number): readonly EntryOf<Kept>[] {
  const { all, deleted, passed } = readAll(disk)
  return [...entriesOf(all, deleted, now), ...passed]
}

/** Those that are wanted of them; the others are not read where the index remembers them. */
export function listWanted(
  disk: Disk,
  now: number,
  isWanted: IsWanted,
  cache: string | undefined,
): readonly EntryOf<Kept>[] {
  const { heads, deleted, passed, wholeOf } = readHeadsOf(disk, cache)
  const entries = entriesOf(withoutHalves(heads), deleted, now)
  const last = entries.findLastIndex(({ kind }) => kind === 'assessment')
  const wanted = entries.flatMap((entry, place): readonly EntryOf<Kept>[] => {
    if (entry.kind !== 'assessment') return [entry]
    return isWanted(entry.assessment, last - place) ? [withWhole(entry, wholeOf(entry.file))] : []
  })
  return [...wanted, ...passed]
}

/** The whole of something that was listed, as its file says now. */
export function readWhole(disk: Disk, listed: EntryOf<Listed>): EntryOf<Kept> {
  return listed.kind === 'assessment' ? withWhole(listed, readFile(disk, listed.file)) : listed
}

/** Its file may be another since the index was made. */
function withWhole(
  entry: Extract<EntryOf<Listed>, { readonly kind: 'assessment' }>,
  stored: Stored,
): EntryOf<Kept> {
  if (stored.kind === 'assessment') return { ...entry, assessment: stored.assessment }
  return unread(entry.file, stored)
}

/** The assessment of an id and what superseded it, the oldest first. */
export function listCorrections(disk: Disk, id: string, cache: string | undefined): readonly Kept[] {
  const { heads, deleted, wholeOf } = readHeadsOf(disk, cache)
  const ids = new Set(correctionsIn(heads, deleted, id).map((each) => each.id))
  const wholes = heads.flatMap(({ file, stored }) =>
    stored.kind === 'assessment' && ids.has(stored.assessment.id) ? [{ file, stored: wholeOf(file) }] : [],
  )
  return correctionsIn(wholes, deleted, id)
}

/** What can be told of all files with as few of them read as possible, and a way to read the whole of one. */
function readHeadsOf(disk: Disk, cache: string | undefined) {
  const { files, deleted, passed } = findFiles(disk)
  const known = readHeads(disk, cache)
  const folder = path.join(disk.root, path.sep)
  const read = new Map<string, Stored>()
  const wholeOf = (file: string): Stored => {
    const stored = read.get(file) ?? readFile(disk, file)
    read.set(file, stored)
    return stored
  }
  const heads = files.map((file): StoredFile<Listed> => {
    const cell = known.get(file.slice(folder.length))
    return { file, stored: cell?.stamp === stampOf(disk, file) ? cell.stored : wholeOf(file) }
  })
  return {
    heads,
    deleted,
    passed: passed.map((each) => ({ kind: 'damaged' as const, ...each })),
    wholeOf,
  }
}

function readAll(disk: Disk) {
  const { files, deleted, passed } = findFiles(disk)
  return {
    all: files
      .map((file) => ({ file, stored: readFile(disk, file) }))
      .filter((each) => isStillThere(disk, each)),
    deleted,
    passed: passed.map((each) => ({ kind: 'damaged' as const, ...each })),
  }
}

/** What went away between the look into its folder and the one into itself was taken away, and is not damaged. */
function isStillThere<A extends Listed>(disk: Disk, { file, stored }: StoredFile<A>): boolean {
  return stored.kind !== 'damaged' || stampOf(disk, file) !== gone
}

/** Where the file system has no links, a program that is stopped leaves such a file, and the next try takes another name. */
function withoutHalves<A extends Listed>(all: readonly StoredFile<A>[]): readonly StoredFile<A>[] {
  const whole = new Set(
    all.flatMap(({ stored }) => (stored.kind === 'assessment' ? [stored.assessment.id] : [])),
  )
  return all.filter(({ file, stored }) => stored.kind !== 'damaged' || !whole.has(idInName(file) ?? ''))
}

/** Where the index of the history may be kept, and a short text that differs at every call. */
export interface CachePlace {
  readonly cache: string | undefined
  readonly token: () => string
}

/** The same without the answers, and with a summary of each. Files that did not change since are not read again. */
export function summarise<S>(
  disk: Disk,
  now: number,
  how: Summarised<S>,
  { cache, token }: CachePlace,
): readonly EntryOf<Listed & { readonly summary: S }>[] {
  const { files, deleted, passed } = findFiles(disk)
  const known = readIndex(disk, cache, how)
  const folder = path.join(disk.root, path.sep)
  const seen = files.map((file) => {
    const [name, stamp] = [file.slice(folder.length), stampOf(disk, file)]
    const before = known.get(name)
    return { file, name, stamp, before: before?.stamp === stamp ? before : undefined }
  })
  const unknown = seen.filter(({ before }) => !before).length
  if (unknown) how.onReading?.(unknown)
  const cells = new Map<string, Cell<S>>()
  const all: StoredFile<Listed & { readonly summary: S }>[] = []
  let stale = false
  for (const { file, name, stamp, before } of seen) {
    const cell = before ?? { stamp, stored: summaryOf(readFile(disk, file), how) }
    stale ||= !before && cell.stored.kind !== 'damaged'
    cells.set(name, cell)
    all.push({ file, stored: cell.stored })
  }
  if (stale || [...known.keys()].some((name) => !cells.has(name))) writeIndex(disk, cache, how, cells, token)
  return [
    ...entriesOf(withoutHalves(all.filter((each) => isStillThere(disk, each))), deleted, now),
    ...passed.map((each) => ({ kind: 'damaged' as const, ...each })),
  ]
}

function summaryOf<S>(stored: Stored, how: Summarised<S>): Cell<S>['stored'] {
  if (stored.kind !== 'assessment') return stored
  const { id, supersedes, started, finished, team, service, date } = stored.assessment
  return {
    ...stored,
    assessment: {
      id,
      team,
      date,
      ...(service !== undefined && { service }),
      ...(supersedes !== undefined && { supersedes }),
      ...(started !== undefined && { started }),
      ...(finished !== undefined && { finished }),
      summary: how.of(stored.assessment),
    },
  }
}

const gone = 'gone'

/** Changes with every change of a file, for which nobody has to read it. */
function stampOf({ files }: Disk, file: string): string {
  try {
    const { size, mtimeMs, ctimeMs } = files.lstatSync(file)
    return `${size} ${mtimeMs} ${ctimeMs}`
  } catch {
    return gone
  }
}

function readFile(disk: Disk, file: string): Stored {
  const text = readFileSafely(file, { files: disk.files })
  if (text.ok) return readStored(text.value)
  const [problem] = text.problems
  return { kind: 'damaged', problem: problem ?? { what: 'cannot be read' } }
}
