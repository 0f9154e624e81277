import path from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import { claimFile, namesFrom } from '../drafts/claim.ts'
import type { Disk } from '../files/disk.ts'
import { filesById } from '../files/findFiles.ts'
import { keepFormat } from '../files/format.ts'
import { problemOf } from '../files/problemOf.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { Finished, Kept } from '../store.ts'
import { fileFor, readStored, storedText } from './storedAssessment.ts'

/**
 * Keeps an assessment as a file that never changes. Of several that finish one draft, the first wins. `unsure` is what
 * this window tried before without being told that it is kept: if that is what is there, it was.
 */
export function finishAssessment(disk: Disk, latest: Kept, unsure?: Kept): Finished {
  const { id } = latest
  const text = storedText(latest)
  const before = unsure && storedText(unsure)
  const refused = whyUnreadable(disk, text)
  if (refused) return { kind: 'failed', problem: refused }
  try {
    keepFormat(disk)
    // It may have come from elsewhere, under another team or day.
    const here = filesById(disk).get(id)?.[0]
    const first = claimFile(disk, id, here === undefined ? fileFor(latest) : path.relative(disk.root, here))
    for (const name of namesFrom(first)) {
      const file = path.join(disk.root, name)
      if (disk.publish(file, Buffer.from(text)) === 'published')
        return { kind: 'finished', file, assessment: latest }
      const there = readFileSafely(file, { files: disk.files })
      if (unsure && there.ok && there.value === before) return { kind: 'finished', file, assessment: unsure }
      if (there.ok && readStored(there.value).kind !== 'damaged') return { kind: 'alreadyFinished', file }
    }
    return {
      kind: 'failed',
      problem: { where: first, what: 'is damaged, and so are its substitutes', todo: 'run boring doctor' },
    }
  } catch (error) {
    return { kind: 'failed', problem: problemOf(disk.root, error) }
  }
}

/** Nothing is kept that could not be read again. */
function whyUnreadable(disk: Disk, text: string): Problem | undefined {
  const stored = readStored(text)
  return stored.kind === 'damaged' ? { where: disk.root, ...stored.problem } : undefined
}
