import path from 'node:path'
import { namesIn } from '../drafts/journals.ts'
import type { Disk } from '../files/disk.ts'
import type { Finding } from './finding.ts'
import { isLeftAlone } from './isLeftAlone.ts'

/** Temporary files that no program is writing any more. `now` in milliseconds. */
export function leftovers(disk: Disk, now: number): readonly Finding[] {
  const folders = ['', 'assessments', 'drafts'].map((name) => path.join(disk.root, name))
  const inside = folders
    .slice(1)
    .flatMap((folder) => namesIn(disk, folder).map((name) => path.join(folder, name)))
  return [...folders, ...inside].flatMap((folder) =>
    namesIn(disk, folder)
      .filter((name) => /^\..+\.(?:tmp|new)$/u.test(name))
      .map((name) => path.join(folder, name))
      .filter((file) => isLeftAlone(disk, file, now))
      .map((file) => ({
        kind: 'leftover' as const,
        path: file,
        what: 'was left by a program that was stopped',
        movable: true,
      })),
  )
}
