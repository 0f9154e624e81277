import path from 'node:path'
import { ulid } from 'ulid'
import type { DataFolder } from '../files/dataFolder.ts'
import { openDisk } from '../files/disk.ts'
import type { Disk } from '../files/disk.ts'
import { deletedBy, findFiles } from '../files/findFiles.ts'
import { formatOf } from '../files/format.ts'
import type { StoreWorld } from '../fileStore.ts'
import type { Finding } from './finding.ts'
import { leftovers } from './leftovers.ts'
import { ofAssessments } from './ofAssessments.ts'
import { ofDrafts } from './ofDrafts.ts'
import { moveToTrash } from '../files/moveToTrash.ts'
import type { Moved } from '../files/moveToTrash.ts'

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
      ...ofDeletions(disk),
      ...leftovers(disk, now()),
    ],
    moveToTrash: (findings) =>
      moveToTrash(
        disk,
        findings.filter(({ movable }) => movable).map((finding) => finding.path),
        token(),
      ),
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

/** What hides sessions is no rubbish: without it they would be back. */
function ofDeletions(disk: Disk): readonly Finding[] {
  return findFiles(disk).tombs.map((file) => ({
    kind: 'deleted',
    path: file,
    what: `hides a session; boring doctor --restore ${deletedBy(file)} shows it again`,
    movable: false,
  }))
}
