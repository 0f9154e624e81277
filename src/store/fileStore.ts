import { ulid } from 'ulid'
import type { Assessment } from '../domain/assessment.ts'
import type { DataFolder } from './files/dataFolder.ts'
import { openDisk } from './files/disk.ts'
import { discardDraft, listDrafts, openDraft } from './drafts/drafts.ts'
import type { FileSystem } from './files/fileSystem.ts'
import { findAssessment } from './assessments/findAssessment.ts'
import { whyReadOnly } from './files/format.ts'
import { endOf } from './assessments/endOf.ts'
import type { Entry, Finished, IsWanted, Store } from './store.ts'
import { writeDraft } from './drafts/writeDraft.ts'

/** What a store needs of the process. */
export interface StoreWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 up to 1, for ids. */
  readonly random: () => number
  /** The file system; node's own unless told otherwise. */
  readonly files?: FileSystem
  /** The folder for an index of the history; without it none is kept. */
  readonly cache?: string
}

/** The store in a folder. Nothing is created before something is kept. */
export function fileStore(folder: DataFolder, { now, random, files, cache }: StoreWorld): Store {
  // A clock before 1970 has no ULID.
  const identity = () => ulid(Math.max(0, now()), random)
  const time = () => new Date(now()).toISOString()
  const disk = openDisk(folder, identity, files)
  const world = { disk, time, identity }
  // What could not be confirmed may be there all the same; the next try has to say exactly the same.
  const unsure = new Map<string, Assessment & { readonly id: string }>()

  const list = async (isWanted?: IsWanted): Promise<readonly Entry[]> => {
    const { listAssessments, listWanted } = await import('./assessments/listAssessments.ts')
    return isWanted ? listWanted(disk, now(), isWanted, cache) : listAssessments(disk, now())
  }

  return {
    whyReadOnly: () => whyReadOnly(disk),
    listDrafts: () => listDrafts(disk),
    startDraft: (head) => writeDraft(world, head, [], []),
    openDraft: (id) => openDraft(world, id),
    discardDraft: (id) => discardDraft(world, id),
    async finish(assessment): Promise<Finished> {
      const { finishAssessment } = await import('./assessments/finishAssessment.ts')
      const complete = { ...endOf(assessment, time()), ...assessment, id: assessment.id ?? identity() }
      const finished = finishAssessment(disk, complete, unsure.get(complete.id))
      if (finished.kind === 'failed') unsure.set(complete.id, unsure.get(complete.id) ?? complete)
      else unsure.delete(complete.id)
      return finished
    },
    async takeIn(assessments) {
      const { takeIn } = await import('./transfer/takeIn.ts')
      return takeIn(disk, assessments)
    },
    async remove(id) {
      const { remove } = await import('./assessments/deletions.ts')
      return remove(disk, id, time(), await list())
    },
    async restore(which) {
      const { restore } = await import('./assessments/deletions.ts')
      return restore(disk, which, identity())
    },
    list,
    async summaries(how) {
      const { summarise } = await import('./assessments/listAssessments.ts')
      return summarise(disk, now(), how, { cache, token: identity })
    },
    async whole(listed) {
      const { readWhole } = await import('./assessments/listAssessments.ts')
      return readWhole(disk, listed)
    },
    async corrections(id) {
      const { listCorrections } = await import('./assessments/listAssessments.ts')
      return listCorrections(disk, id, cache)
    },
    find: (which, bank) => findAssessment(list, which, bank, disk.files),
  }
}
