import { ulid } from 'ulid'
import type { Event } from '../domain/session/session.ts'
import { deletedIdOf, notThere } from './assessments/deletions.ts'
import { endOf } from './assessments/endOf.ts'
import { derivedIdentity } from './assessments/derivedIdentity.ts'
import { realFileSystem } from './files/fileSystem.ts'
import type { StoreWorld } from './fileStore.ts'
import { findAssessment } from './assessments/findAssessment.ts'
import { correctionsIn, entriesOf } from './assessments/entriesOf.ts'
import { everyLeaving } from './transfer/exportAssessments.ts'
import { sumOfAssessment } from './assessments/storedAssessment.ts'
import type { Draft, DraftHead, Entry, IsWanted, Kept, Store } from './store.ts'

interface MemoryDraft {
  readonly head: DraftHead
  readonly events: Event[]
  done: boolean
}

/** A store that forgets; for tests, and for a session without a disk. Every window of it sees the same. */
export function memoryStore({ now, random }: Pick<StoreWorld, 'now' | 'random'>): Store {
  const drafts = new Map<string, MemoryDraft>()
  const kept: Kept[] = []
  const deleted = new Set<string>()
  const where = 'memory'
  const fileOf = (id: string) => `${where}:${id}`

  const open = () =>
    [...drafts.values()]
      .filter(({ head, done, events }) => !done && events.length && !kept.some(({ id }) => id === head.id))
      .toSorted((one, two) => (one.head.id < two.head.id ? 1 : -1))

  const files = () =>
    kept.map((assessment) => ({
      file: fileOf(assessment.id),
      stored: { kind: 'assessment' as const, assessment, sum: sumOfAssessment(assessment), changed: false },
    }))
  const list = async (isWanted: IsWanted = () => true): Promise<readonly Entry[]> => {
    const entries = entriesOf(files(), deleted, now())
    return entries.filter(
      (entry, place) => entry.kind !== 'assessment' || isWanted(entry.assessment, entries.length - 1 - place),
    )
  }

  return {
    whyReadOnly: () => undefined,
    listDrafts: async () => open().map(({ head, events }) => ({ ...head, events: [...events] })),
    startDraft(head) {
      const draft = drafts.get(head.id) ?? { head, events: [], done: false }
      drafts.set(head.id, draft)
      return windowOn(draft)
    },
    async openDraft(id) {
      const draft = open().find(({ head }) => id === undefined || head.id === id)
      if (draft) return { ok: true, value: windowOn(draft) }
      return { ok: false, problems: [{ where, what: 'holds no such draft', todo: 'start a session' }] }
    },
    discardDraft(id) {
      const draft = drafts.get(id)
      if (!draft) return { where, what: 'holds no such draft' }
      draft.done = true
      return undefined
    },
    async finish(assessment) {
      const id = assessment.id ?? ulid(now(), random)
      if (kept.some((each) => each.id === id)) return { kind: 'alreadyFinished', file: fileOf(id) }
      const complete = { ...endOf(assessment, new Date(now()).toISOString()), ...assessment, id }
      kept.push(complete)
      const draft = drafts.get(id)
      if (draft) draft.done = true
      return { kind: 'finished', file: fileOf(id), assessment: complete }
    },
    async takeIn(assessments) {
      const before = kept.length
      for (const each of assessments) {
        const assessment = { ...each, id: each.id ?? derivedIdentity(each) }
        const sums = kept
          .filter(({ id }) => id === assessment.id)
          .flatMap((other) => everyLeaving(other).map(sumOfAssessment))
        if (!sums.includes(sumOfAssessment(assessment))) kept.push(assessment)
      }
      const added = kept.length - before
      const ids = new Set(assessments.map((each) => each.id ?? derivedIdentity(each)))
      return {
        added,
        known: assessments.length - added,
        deleted: [...ids].filter((id) => deleted.has(id)),
      }
    },
    async remove(id) {
      if (!(await list()).some((entry) => entry.kind === 'assessment' && entry.assessment.id === id))
        return notThere(where)
      deleted.add(id)
      return undefined
    },
    async restore(which) {
      const id = deletedIdOf(deleted, which)
      if (id.ok) deleted.delete(id.value)
      return id
    },
    list,
    async summaries(how) {
      return (await list()).map((entry) =>
        entry.kind === 'assessment'
          ? { ...entry, assessment: { ...entry.assessment, summary: how.of(entry.assessment) } }
          : entry,
      )
    },
    async whole(listed) {
      const assessment = kept.find((each) => fileOf(each.id) === listed.file)
      return listed.kind === 'assessment' && assessment
        ? { ...listed, assessment }
        : { kind: 'damaged', file: listed.file, problem: notThere(where) }
    },
    corrections: async (id) => correctionsIn(files(), deleted, id),
    find: (which, bank) => findAssessment(list, which, bank, realFileSystem),
  }
}

/** Each window knows how much of the draft it has seen; its own events count as seen. */
function windowOn({ head, events }: MemoryDraft): Draft {
  const seen = new Set<Event>(events)
  return {
    head,
    events: () => [...events],
    append(event) {
      const own = { ...event }
      seen.add(own)
      events.push(own)
      return { saved: true }
    },
    retry: () => ({ saved: true }),
    unsaved: () => 0,
    async refresh() {
      const fresh = events.filter((event) => !seen.has(event))
      for (const event of fresh) seen.add(event)
      return fresh
    },
  }
}
