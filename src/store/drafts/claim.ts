import path from 'node:path'
import type { Disk } from '../files/disk.ts'
import { draftFolder } from './journals.ts'
import { readFileSafely } from '../files/readFileSafely.ts'

const claimName = 'finished.json'

/** Where a finished draft says that it went, below the root; undefined when it does not say. */
export function claimedFile(disk: Disk, id: string): string | undefined {
  const text = readFileSafely(path.join(draftFolder(disk, id), claimName), {
    limit: 10_000,
    files: disk.files,
  })
  const named = text.ok ? claims.exec(text.value) : null
  return named?.[2] === id ? named[1] : undefined
}

const claims = /^\{"file":"(assessments\/[a-z0-9-]+\/[0-9-]+-([0-9A-Z]{26})\.json)"\}\s*$/u

/** Every window of a draft finishes into the same file, though its team or the day may have changed between them. */
export function claimFile(disk: Disk, id: string, wanted: string): string {
  disk.publish(
    path.join(draftFolder(disk, id), claimName),
    Buffer.from(`${JSON.stringify({ file: wanted })}\n`),
  )
  return claimedFile(disk, id) ?? wanted
}

/** Every name under which a file may stand: where links are missing, a half-written one can block the first. */
export function namesFrom(name: string): readonly string[] {
  return [name, ...[2, 3, 4, 5].map((place) => name.replace(/\.json$/u, `-${place}.json`))]
}
