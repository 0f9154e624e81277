import { ulid } from 'ulid'
import type { Assessment } from '../domain/assessment.ts'
import type { Event } from '../domain/session.ts'
import { checksum } from './checksum.ts'
import { realFileSystem } from './fileSystem.ts'
import type { StoreWorld } from './fileStore.ts'
import { findAssessment } from './findAssessment.ts'
import { entriesOf } from './entriesOf.ts'
import type { Draft, DraftHead, Entry, Store } from './store.ts'

interface MemoryDraft {
  readonly head: DraftHead
  readonly events: Event[]
  done: boolean
}

/** A store that forgets; for tests, and for a session without a disk. Every window of it sees the same. */
export function memoryStore({ now, random }: Pick<StoreWorld, 'now' | 'random'>): Store {
  const drafts = new Map<string, MemoryDraft>()
  const kept = new Map<string, Assessment & { readonly id: string }>()
  const deleted = new Set<string>()
  const where = 'memory'
  const fileOf = (id: string) => `${where}:${id}`

  const open = () =>
    [...drafts.values()]
      .filter(({ done, events }) => !done && events.length)
      .toSorted((one, two) => (one.head.id < two.head.id ? 1 : -1))

  const list = async (): Promise<readonly Entry[]> => {
    const files = [...kept.values()].map((assessment) => ({
      file: fileOf(assessment.id),
      stored: { kind: 'assessment' as const, assessment, sum: checksum(assessment), changed: false },
    }))
    return entriesOf(files, deleted, now())
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
      if (kept.has(id)) return { kind: 'alreadyFinished', file: fileOf(id) }
      const complete = { finished: new Date(now()).toISOString(), ...assessment, id }
      kept.set(id, complete)
      const draft = drafts.get(id)
      if (draft) draft.done = true
      return { kind: 'finished', file: fileOf(id), assessment: complete }
    },
    async remove(id) {
      if (!(await list()).some((entry) => entry.kind === 'assessment' && entry.assessment.id === id))
        return { where, what: 'holds no such assessment', todo: 'boring history lists what is there' }
      deleted.add(id)
      return undefined
    },
    list,
    async summaries(how) {
      return (await list()).map((entry) =>
        entry.kind === 'assessment'
          ? { ...entry, assessment: { ...entry.assessment, summary: how.of(entry.assessment) } }
          : entry,
      )
    },
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
