import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import type { Draft, Entry, Store } from '../../src/store/store.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import { answered, assessmentOf, described, headOf, idOf } from './world.ts'

type Machine = 0 | 1

type Action =
  | {
      readonly kind: 'begin' | 'resume' | 'discard' | 'finish' | 'remove' | 'restore'
      readonly machine: Machine
      readonly window: Machine
      readonly number: number
    }
  | {
      readonly kind: 'answer'
      readonly machine: Machine
      readonly window: Machine
      readonly number: number
      readonly level: 0 | 1 | 2 | 3
    }
  | { readonly kind: 'correct'; readonly machine: Machine; readonly number: number; readonly of: number }
  | { readonly kind: 'import'; readonly machine: Machine; readonly numbers: readonly number[] }
  | { readonly kind: 'send' | 'crash'; readonly machine: Machine }

const machine = fc.constantFrom<Machine>(0, 1)
const number = fc.integer({ min: 1, max: 4 })
const draft = { machine, window: machine, number: fc.integer({ min: 1, max: 2 }) }
const level = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('begin', 'resume'), ...draft }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer'), ...draft, level }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('discard', 'finish', 'remove', 'restore'),
      ...draft,
      number,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('correct'),
      machine,
      number: fc.integer({ min: 5, max: 9 }),
      of: number,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import'),
      machine,
      numbers: fc.array(number, { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('send', 'crash'), machine }) },
)

/** Two machines, each with a store and the drafts that are open in its two windows. */
interface Machines {
  readonly stores: readonly [() => Store, () => Store]
  readonly drafts: readonly [Map<string, Draft>, Map<string, Draft>]
  readonly begun: Set<string>
  readonly crash: (machine: Machine) => void
}

const fixed = { now: () => Date.parse('2026-11-23T10:00:00Z') }

/** Chance that never repeats itself. */
function chance(): () => number {
  let state = 0
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

function onDisks(): Machines {
  const disks = [fakeFileSystem(), fakeFileSystem()] as const
  const random = chance()
  const storeOn = (place: Machine) => () =>
    fileStore({ path: '/home/me/data', own: true }, { ...fixed, random, files: disks[place].files })
  return {
    stores: [storeOn(0), storeOn(1)],
    drafts: [new Map(), new Map()],
    begun: new Set(),
    crash: (place) => disks[place].cutPower('nothing'),
  }
}

function inMemory(): Machines {
  const stores = [
    memoryStore({ ...fixed, random: chance() }),
    memoryStore({ ...fixed, random: chance() }),
  ] as const
  return {
    stores: [() => stores[0], () => stores[1]],
    drafts: [new Map(), new Map()],
    begun: new Set(),
    crash: () => {},
  }
}

function windowOf({ window, number }: { readonly window: Machine; readonly number: number }): string {
  return `${window} ${number}`
}

/** Does one thing, and gives what the store said to it. */
async function act({ stores, drafts, begun, crash }: Machines, each: Action): Promise<unknown> {
  const store = stores[each.machine]()
  const open = drafts[each.machine]
  switch (each.kind) {
    case 'begin': {
      // Ids are never given twice.
      if (begun.has(`${each.machine} ${each.number}`)) return 'is there'
      begun.add(`${each.machine} ${each.number}`)
      const draft = store.startDraft(headOf(each.number))
      open.set(windowOf(each), draft)
      return draft.append(described)
    }
    case 'resume': {
      const outcome = await store.openDraft(idOf(each.number))
      if (outcome.ok) open.set(windowOf(each), outcome.value)
      return outcome.ok ? outcome.value.events() : 'none'
    }
    case 'answer': {
      const draft = open.get(windowOf(each))
      const news = await draft?.refresh()
      return (
        draft && [news, draft.append(answered('deployment', each.level)), draft.events(), draft.unsaved()]
      )
    }
    case 'discard':
      return store.discardDraft(idOf(each.number))?.what
    case 'finish':
      return (await store.finish(assessmentOf(each.number))).kind
    case 'correct':
      return (await store.finish(assessmentOf(each.number, { supersedes: idOf(each.of) }))).kind
    case 'remove':
      return (await store.remove(idOf(each.number)))?.what
    case 'restore': {
      const restored = await store.restore(idOf(each.number))
      return restored.ok ? restored.value : restored.problems
    }
    case 'import':
      return store.takeIn(each.numbers.map((one) => assessmentOf(one, { participants: one % 2 ? 5 : 6 })))
    case 'send': {
      const kept = (await store.list()).flatMap((entry) =>
        entry.kind === 'assessment' ? [entry.assessment] : [],
      )
      return stores[each.machine === 0 ? 1 : 0]().takeIn(kept)
    }
    case 'crash':
      open.clear()
      crash(each.machine)
      return undefined
  }
}

function nameOf(entry: Entry): string {
  if (entry.kind !== 'assessment') return entry.file
  const { id, participants = 0, supersedes = '' } = entry.assessment
  return `${id} ${participants} ${supersedes}`
}

async function shown({ stores }: Machines): Promise<unknown> {
  return Promise.all(
    stores.map(async (store) => ({
      drafts: await store().listDrafts(),
      // Copies that say something else stand in no order among themselves.
      history: Object.fromEntries(
        (await store().list()).map((entry) => [nameOf(entry), { ...entry, file: '' }]),
      ),
    })),
  )
}

test('whatever is done, on disk and in memory the same is kept, through every crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40, size: 'max' }), async (actions) => {
      const [disks, memory] = [onDisks(), inMemory()]
      for (const each of actions) {
        expect(await act(disks, each)).toEqual(await act(memory, each))
        expect(await shown(disks)).toEqual(await shown(memory))
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)
