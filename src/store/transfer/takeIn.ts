import path from 'node:path'
import type { Assessment } from '../../domain/assessment.ts'
import { namesFrom } from '../drafts/claim.ts'
import { derivedIdentity } from '../assessments/derivedIdentity.ts'
import type { Disk } from '../files/disk.ts'
import { everyLeaving } from './exportAssessments.ts'
import { findFiles } from '../files/findFiles.ts'
import { keepFormat } from '../files/format.ts'
import { problemOf } from '../files/problemOf.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { Kept, TakenIn } from '../store.ts'
import { fileFor, readStored, storedText, sumOfAssessment } from '../assessments/storedAssessment.ts'

/** Keeps assessments from elsewhere that are not here yet, whole or in parts. Each is one file, so that to stop half-way and begin again makes no doubles. */
export function takeIn(disk: Disk, assessments: readonly Assessment[]): TakenIn {
  const coming = assessments.map((each) => ({ ...each, id: each.id ?? derivedIdentity(each) }))
  const { files, deleted: hidden } = findFiles(disk)
  const here = sumsHere(disk, files, new Set(coming.map(({ id }) => id)))
  const deleted = [...new Set(coming.map(({ id }) => id))].filter((id) => hidden.has(id))
  let added = 0
  let known = 0
  for (const assessment of coming) {
    const sum = sumOfAssessment(assessment)
    const sums = here.get(assessment.id) ?? new Set()
    if (sums.has(sum)) known += 1
    else {
      try {
        keepFormat(disk)
        add(disk, assessment)
        added += 1
      } catch (error) {
        return { added, known, deleted, problem: problemOf(disk.root, error) }
      }
      here.set(assessment.id, sums.add(sum))
    }
  }
  return { added, known, deleted }
}

/** What is here of some ids, deleted or not, in every form in which it may have left and come back. */
function sumsHere(disk: Disk, all: readonly string[], ids: ReadonlySet<string>): Map<string, Set<string>> {
  const here = new Map<string, Set<string>>()
  for (const file of all) {
    const text = readFileSafely(file, { files: disk.files })
    const stored = text.ok ? readStored(text.value) : undefined
    if (stored?.kind !== 'assessment' || !ids.has(stored.assessment.id)) continue
    const { assessment } = stored
    const sums = everyLeaving(assessment).map(sumOfAssessment)
    here.set(assessment.id, new Set([...(here.get(assessment.id) ?? []), ...sums]))
  }
  return here
}

/** What has the name already says something else, or is damaged. */
function add(disk: Disk, assessment: Kept): void {
  const bytes = Buffer.from(storedText(assessment))
  const free = namesFrom(fileFor(assessment)).find(
    (name) => disk.publish(path.join(disk.root, name), bytes) === 'published',
  )
  if (free === undefined) throw new Error(`too many files have the id ${assessment.id}`)
}
