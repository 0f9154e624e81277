import path from 'node:path'
import { isDone } from '../drafts/drafts.ts'
import { tornLines } from '../drafts/journalLine.ts'
import { draftFolder, largestJournal, namesIn, readJournals } from '../drafts/journals.ts'
import { headIn } from '../drafts/readDraft.ts'
import type { Disk } from '../files/disk.ts'
import { filesById } from '../files/findFiles.ts'
import { readBytesSafely } from '../files/readFileSafely.ts'
import type { Finding } from './finding.ts'
import { isLeftAlone } from './isLeftAlone.ts'

/** What is wrong with drafts, and which are done. `now` in milliseconds. */
export function ofDrafts(disk: Disk, now: number): readonly Finding[] {
  const ids = namesIn(disk, path.join(disk.root, 'drafts')).filter((id) => !id.startsWith('.'))
  const kept = filesById(disk)
  return ids.toSorted().flatMap((id): readonly Finding[] => {
    const folder = draftFolder(disk, id)
    if (isDone(disk, id, kept))
      return [{ kind: 'done', path: folder, what: 'was finished or discarded', movable: true }]
    if (headIn(readJournals(disk, id), id)) return [open(folder, id), ...ofJournals(disk, folder)]
    // A window may be about to write its first line.
    const movable = isLeftAlone(disk, folder, now)
    return [{ kind: 'damaged', path: folder, what: 'holds no draft that can be read', movable }]
  })
}

function open(folder: string, id: string): Finding {
  const what = `was begun and goes on with boring; boring doctor --discard ${id} puts it away`
  return { kind: 'open', path: folder, what, movable: false }
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
