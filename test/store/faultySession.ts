import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../../src/domain/session/session.ts'
import { fileStore } from '../../src/store/fileStore.ts'
import type { FileSystem } from '../../src/store/files/fileSystem.ts'
import type { Finished, Store } from '../../src/store/store.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import type { FakeFileSystem, Fault, Left } from './fakeFileSystem.ts'
import { answered, assessmentOf, described, fakeWorld, headOf, idOf } from './world.ts'

/** A way of spoiling the file system that a careless store would not notice. */
export type Plant = (files: FileSystem) => FileSystem

export interface Trouble {
  readonly call: number
  readonly fault: Fault
  /** Whether the fault stays until it is mended. */
  readonly lasts: boolean
  readonly left: Left
}

interface Acknowledged {
  readonly events: Event[]
  finished: Finished | undefined
}

const walk: readonly Event[] = [
  described,
  answered('deployment', 1),
  answered('rollback', 2),
  answered('deployment', 3),
]
const kept = assessmentOf(1)
const folder = { path: '/home/me/data', own: true }

/** A short session: begin, answer, resume in another window, answer, finish. What the store acknowledged is written down. */
async function walkThrough(store: () => Store, said: Acknowledged): Promise<void> {
  const draft = store().startDraft(headOf(1))
  for (const event of walk.slice(0, 3)) {
    const { saved } = draft.append(event)
    if (saved) said.events.splice(0, said.events.length, ...draft.events())
  }
  const again = store()
  const outcome = await again.openDraft(idOf(1))
  const resumed = outcome.ok ? outcome.value : draft
  for (const event of walk.slice(3)) {
    const before = resumed.events()
    const { saved } = resumed.append(event)
    if (saved)
      said.events.splice(
        0,
        said.events.length,
        ...(before.length >= said.events.length ? [...before, event] : said.events),
      )
  }
  const finished = await again.finish(kept)
  if (finished.kind !== 'failed') said.finished = finished
}

/** How many calls of the file system a session takes when nothing goes wrong. */
export async function callsOfASession(): Promise<number> {
  const disk = fakeFileSystem()
  await walkThrough(storesOn(disk), { events: [], finished: undefined })
  return disk.calls()
}

function storesOn(disk: FakeFileSystem, plant: Plant = (files) => files): () => Store {
  let seed = 0
  const files = plant(disk.files)
  return () => fileStore(folder, { ...fakeWorld((seed += 1)), files })
}

/** What was promised and is not so after a session with one trouble in it and a cut of the power at its end. */
export async function brokenPromises(trouble: Trouble, plant?: Plant): Promise<readonly string[]> {
  const disk = fakeFileSystem()
  const store = storesOn(disk, plant)
  const said: Acknowledged = { events: [], finished: undefined }
  disk.failAt(trouble.call, trouble.fault, trouble.lasts)
  await walkThrough(store, said)
  disk.cutPower(trouble.left)
  return [...(await whatIsLost(store(), said)), ...(await whatFailsAfterwards(store()))]
}

async function whatIsLost(store: Store, { events, finished }: Acknowledged): Promise<readonly string[]> {
  const entries = await store.list()
  const drafts = await store.listDrafts()
  const draft = drafts.find(({ id }) => id === idOf(1))
  const whole = entries.filter(
    (entry) => entry.kind === 'assessment' && isDeepStrictEqual(entry.assessment, kept),
  )
  const broken: string[] = []
  if (entries.length > whole.length) broken.push(`the history shows ${JSON.stringify(entries)}`)
  if (whole.length > 1) broken.push('the assessment is there twice')
  if (finished && !whole.length) broken.push('a finished assessment is gone')
  if (whole.length && draft) broken.push('the assessment is there, and its draft as well')
  if (events.length && !draft && !whole.length) broken.push('draft and assessment are gone')
  if (draft && !isPartOf(events, draft.events))
    broken.push(`kept ${JSON.stringify(events)}, found ${JSON.stringify(draft.events)}`)
  return broken
}

/** Whether every event is there, in this order; one that was not acknowledged may be there besides. */
function isPartOf(events: readonly Event[], all: readonly Event[]): boolean {
  let next = 0
  for (const event of all) if (isDeepStrictEqual(event, events[next])) next += 1
  return next === events.length
}

async function whatFailsAfterwards(store: Store): Promise<readonly string[]> {
  const draft = store.startDraft(headOf(2))
  const saved = draft.append(described)
  const finished = await store.finish(assessmentOf(2))
  const first = await store.openDraft(idOf(1))
  const more = first.ok ? first.value.append(answered('detection', 1)) : { saved: true }
  return [
    ...(saved.saved ? [] : ['a new draft cannot be kept']),
    ...(more.saved ? [] : ['the old draft cannot go on']),
    ...(finished.kind === 'finished' ? [] : [`a new assessment cannot be kept: ${JSON.stringify(finished)}`]),
  ]
}
