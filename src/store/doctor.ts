import path from 'node:path'
import { ulid } from 'ulid'
import type { Problem } from '../domain/problem.ts'
import type { DataFolder } from './files/dataFolder.ts'
import { openDisk } from './files/disk.ts'
import type { Disk } from './files/disk.ts'
import { isDone } from './drafts/drafts.ts'
import { filesById } from './files/findFiles.ts'
import type { StoreWorld } from './fileStore.ts'
import { formatOf, keepFormat } from './files/format.ts'
import { draftFolder, largestJournal, namesIn, readJournals } from './drafts/journals.ts'
import { tornLines } from './drafts/journalLine.ts'
import { listEverything } from './assessments/listAssessments.ts'
import { problemOf } from './files/problemOf.ts'
import { readBytesSafely } from './files/readFileSafely.ts'
import { headIn } from './drafts/readDraft.ts'

/** Something in a data folder that is not as it should be, or that nobody needs any more. */
export interface Finding {
  /**
   * `damaged` cannot be read; `changed` was edited outside; `twin` has the id of another; `newer` was written by a newer
   * version; `leftover` was never finished being written; `done` is a draft that was finished or discarded.
   */
  readonly kind: 'damaged' | 'changed' | 'twin' | 'newer' | 'leftover' | 'done'
  /** An absolute path. */
  readonly path: string
  readonly what: string
  /** Whether it may be moved to the trash: nothing that can be read is, save for drafts that are done. */
  readonly movable: boolean
}

export interface Moved {
  readonly path: string
  readonly to: string
  /** Why it was not moved after all. */
  readonly problem?: Problem
}

export interface Doctor {
  /** Looks at everything and changes nothing. */
  readonly examine: () => readonly Finding[]
  /** Moves what is movable to a new folder in `DATA/trash`, in which nothing is read again. */
  readonly moveToTrash: (findings: readonly Finding[]) => readonly Moved[]
}

/** Finds what is wrong or left over in a data folder. */
export function doctorFor(folder: DataFolder, { now, random, files }: StoreWorld): Doctor {
  const token = () => ulid(now(), random)
  const disk = openDisk(folder, token, files)
  return {
    examine: () => [
      ...ofFormat(disk),
      ...ofAssessments(disk, now()),
      ...ofDrafts(disk, now()),
      ...leftovers(disk, now()),
    ],
    moveToTrash(findings) {
      const trash = path.join(disk.root, 'trash', token())
      return findings.filter(({ movable }) => movable).map((finding) => moved(disk, finding.path, trash))
    },
  }
}

function moved(disk: Disk, from: string, trash: string): Moved {
  const to = path.join(trash, path.relative(disk.root, from))
  try {
    keepFormat(disk)
    disk.move(from, to)
    return { path: from, to }
  } catch (error) {
    return { path: from, to, problem: problemOf(from, error) }
  }
}

function ofFormat(disk: Disk): readonly Finding[] {
  const at = path.join(disk.root, 'format.json')
  const found = formatOf(disk)
  if (found === 0) return [{ kind: 'damaged', path: at, what: 'cannot be read', movable: true }]
  return found !== undefined && found > 1
    ? [{ kind: 'newer', path: at, what: `format ${found} needs a newer version of boring`, movable: false }]
    : []
}

function ofAssessments(disk: Disk, now: number): readonly Finding[] {
  return listEverything(disk, now).flatMap((entry): readonly Finding[] => {
    switch (entry.kind) {
      case 'damaged': {
        const { what } = entry.problem
        return [
          {
            kind: 'damaged',
            path: entry.file,
            what,
            movable: readBytesSafely(entry.file, { files: disk.files }).ok,
          },
        ]
      }
      case 'newer':
        return [
          {
            kind: 'newer',
            path: entry.file,
            what: `schema ${entry.schema} needs a newer version of boring`,
            movable: false,
          },
        ]
      case 'assessment':
        return entry.marks.flatMap((mark): readonly Finding[] =>
          mark === 'clock' ? [] : [{ kind: mark, path: entry.file, what: said[mark], movable: false }],
        )
    }
  })
}

const said = {
  changed: 'was changed outside of boring',
  twin: 'has the id of another file that says something else',
} as const

function ofDrafts(disk: Disk, now: number): readonly Finding[] {
  const ids = namesIn(disk, path.join(disk.root, 'drafts')).filter((id) => !id.startsWith('.'))
  const kept = filesById(disk)
  return ids.toSorted().flatMap((id): readonly Finding[] => {
    const folder = draftFolder(disk, id)
    if (isDone(disk, id, kept))
      return [{ kind: 'done', path: folder, what: 'was finished or discarded', movable: true }]
    if (headIn(readJournals(disk, id), id)) return ofJournals(disk, folder)
    // A window may be about to write its first line.
    const movable = changedAt(disk, folder) < now - anHour
    return [{ kind: 'damaged', path: folder, what: 'holds no draft that can be read', movable }]
  })
}

/** Torn lines are left where they are: the journal around them counts. */
function ofJournals(disk: Disk, folder: string): readonly Finding[] {
  return namesIn(disk, folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => {
      const file = path.join(folder, name)
      const what = damageOf(disk, file)
      return what === undefined ? [] : [{ kind: 'damaged' as const, path: file, what, movable: false }]
    })
}

function damageOf(disk: Disk, file: string): string | undefined {
  const bytes = readBytesSafely(file, { limit: largestJournal, files: disk.files })
  if (!bytes.ok) return bytes.problems[0]?.what
  const torn = tornLines(new TextDecoder().decode(bytes.value))
  return torn ? `${torn} ${torn === 1 ? 'line is' : 'lines are'} torn; the rest counts` : undefined
}

const anHour = 3_600_000

/** Temporary files that no program is writing any more. */
function leftovers(disk: Disk, now: number): readonly Finding[] {
  const folders = ['', 'assessments', 'drafts'].map((name) => path.join(disk.root, name))
  const inside = folders
    .slice(1)
    .flatMap((folder) => namesIn(disk, folder).map((name) => path.join(folder, name)))
  return [...folders, ...inside].flatMap((folder) =>
    namesIn(disk, folder)
      .filter((name) => /^\..+\.(?:tmp|new)$/u.test(name))
      .map((name) => path.join(folder, name))
      .filter((file) => changedAt(disk, file) < now - anHour)
      .map((file) => ({
        kind: 'leftover' as const,
        path: file,
        what: 'was left by a program that was stopped',
        movable: true,
      })),
  )
}

function changedAt({ files }: Disk, file: string): number {
  try {
    return files.lstatSync(file).mtimeMs
  } catch {
    return Infinity
  }
}
