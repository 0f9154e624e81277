import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { moveToTrash } from '../files/moveToTrash.ts'
import type { Disk } from '../files/disk.ts'
import { deletedBy, findFiles } from '../files/findFiles.ts'
import { keepFormat } from '../files/format.ts'
import { problemOf } from '../files/problemOf.ts'
import type { Entry } from '../store.ts'

/** Hides an assessment of the history by a file that says so, beside its own, which stays. `at` is an ISO time. */
export function remove(disk: Disk, id: string, at: string, entries: readonly Entry[]): Problem | undefined {
  const entry = entries.find((each) => each.kind === 'assessment' && each.assessment.id === id)
  if (!entry) return notThere(disk.root)
  try {
    keepFormat(disk)
    const file = path.join(path.dirname(entry.file), `${id}.deleted.json`)
    disk.publish(file, Buffer.from(`${JSON.stringify({ deleted: id, at })}\n`))
    return undefined
  } catch (error) {
    return problemOf(disk.root, error)
  }
}

/** Shows a deleted assessment again: what hid it goes to the trash folder of this name. Gives its id. */
export function restore(disk: Disk, which: string, trash: string): Outcome<string> {
  const { tombs } = findFiles(disk)
  const id = deletedIdOf(tombs.map(deletedBy), which)
  if (!id.ok) return id
  const moved = moveToTrash(
    disk,
    tombs.filter((file) => deletedBy(file) === id.value),
    trash,
  )
  const problems = moved.flatMap(({ problem }) => problem ?? [])
  return problems.length ? { ok: false, problems } : id
}

/** The deleted id that is meant by it or by its start. */
export function deletedIdOf(ids: Iterable<string>, which: string): Outcome<string> {
  const meant = [...new Set(ids)].filter((id) => which !== '' && id.startsWith(which.toUpperCase()))
  const [id] = meant
  if (id !== undefined && meant.length === 1) return { ok: true, value: id }
  const where = plainLine(which, 80) || '""'
  return {
    ok: false,
    problems: [
      meant.length
        ? {
            where,
            what: `is the start of ${meant.length} ids`,
            todo: `say more of it: ${meant.slice(0, 3).join(', ')}`,
          }
        : { where, what: 'is no session that was deleted', todo: 'boring doctor lists those' },
    ],
  }
}

/** What is said of an id that is not in the history. */
export function notThere(where: string): Problem {
  return { where, what: 'holds no such assessment', todo: 'boring history lists what is there' }
}
