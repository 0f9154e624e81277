import type { Disk } from '../files/disk.ts'
import { readBytesSafely } from '../files/readFileSafely.ts'
import { listEverything } from '../assessments/listAssessments.ts'
import type { Entry } from '../store.ts'
import type { Finding } from './finding.ts'

/** What is wrong with the files of the history. `now` in milliseconds. */
export function ofAssessments(disk: Disk, now: number): readonly Finding[] {
  return listEverything(disk, now).flatMap((entry) => findingsOf(disk, entry))
}

function findingsOf({ files }: Disk, entry: Entry): readonly Finding[] {
  const { file: path } = entry
  switch (entry.kind) {
    case 'damaged':
      return [
        {
          kind: 'damaged',
          path,
          what: entry.problem.what,
          movable: readBytesSafely(path, { files }).ok,
        },
      ]
    case 'newer':
      return [
        {
          kind: 'newer',
          path,
          what: `schema ${entry.schema} needs a newer version of boring`,
          movable: false,
        },
      ]
    case 'assessment':
      return entry.marks.flatMap((mark): readonly Finding[] =>
        mark === 'clock' ? [] : [{ kind: mark, path, what: said[mark], movable: false }],
      )
  }
}

const said = {
  changed: 'was changed outside of boring',
  twin: 'has the id of another file that says something else',
  rival: 'corrects the same session as another file; boring doctor --delete ID takes one of them away',
} as const
