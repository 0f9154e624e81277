import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import type { Draft, Entry, Kept, Store } from '../../src/store/store.ts'
import { bank } from '../bankOfQuestions.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import { answered, assessmentOf, described, emptyFolder, fakeWorld, headOf, idOf } from './world.ts'

/** Gives a store, and the same store as another program sees it. */
type Stores = () => { readonly store: Store; readonly again: () => Store }

const kinds: readonly (readonly [string, Stores])[] = [
  [
    'in memory',
    () => {
      const store = memoryStore(fakeWorld())
      return { store, again: () => store }
    },
  ],
  [
    'on a disk',
    () => {
      const folder = { path: path.join(emptyFolder(), 'not', 'there'), own: true }
      let seed = 1
      const again = () => fileStore(folder, fakeWorld((seed += 1)))
      return { store: again(), again }
    },
  ],
  [
    'on a disk that forgets',
    () => {
      const { files } = fakeFileSystem()
      let seed = 1
      const again = () => fileStore({ path: '/data', own: true }, { ...fakeWorld((seed += 1)), files })
      return { store: again(), again }
    },
  ],
]

async function opened(store: Store, id?: string): Promise<Draft> {
  const outcome = await store.openDraft(id)
  if (!outcome.ok) throw new Error(outcome.problems[0]?.what)
  return outcome.value
}

const idsIn = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'assessment' ? entry.assessment.id : entry.kind))

describe.each(kinds)('a store %s', (_, stores) => {
  test('is empty at first, and can be written to', async () => {
    const { store } = stores()
    expect(store.whyReadOnly()).toBeUndefined()
    expect(await store.listDrafts()).toEqual([])
    expect(await store.list()).toEqual([])
    expect(await store.openDraft()).toMatchObject({ ok: false })
  })

  test('lists those that are wanted, by what is known of them without their answers', async () => {
    const { store, again } = stores()
    for (const number of [1, 2, 3])
      await store.finish(assessmentOf(number, { team: number === 2 ? 'Apps' : 'Payments' }))
    const wanted: (readonly [string, number])[] = []
    const entries = await again().list((each, newer) => {
      wanted.push([each.id, newer])
      return each.team === 'Payments'
    })
    expect(idsIn(entries)).toEqual([idOf(1), idOf(3)])
    expect(entries).toMatchObject([{ assessment: { answers: assessmentOf(1).answers } }, {}])
    expect(wanted).toEqual([
      [idOf(1), 2],
      [idOf(2), 1],
      [idOf(3), 0],
    ])
  })

  test('gives the whole of what was listed', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1))
    const summary = { version: '1', of: () => 1, read: () => 1 }
    const [listed] = await again().summaries(summary)
    const [entry] = await again().list()
    if (!listed || !entry) throw new Error('nothing is listed')
    const whole = await again().whole(listed)
    expect(whole.kind === 'assessment' && whole.assessment).toEqual(
      entry.kind === 'assessment' && entry.assessment,
    )
    expect(await again().whole({ ...listed, file: `${listed.file}-gone` })).toMatchObject({ kind: 'damaged' })
  })

  test('keeps a draft from its first event on', async () => {
    const { store, again } = stores()
    const draft = store.startDraft(headOf(1))
    expect(await again().listDrafts()).toEqual([])
    expect(draft.append(described)).toEqual({ saved: true })
    expect(draft.append(answered('deployment', 1))).toEqual({ saved: true })
    expect(draft.unsaved()).toBe(0)
    expect(await again().listDrafts()).toEqual([
      { ...headOf(1), events: [described, answered('deployment', 1)] },
    ])
    const resumed = await opened(again())
    expect(resumed.head).toEqual(headOf(1))
    expect(resumed.events()).toEqual([described, answered('deployment', 1)])
  })

  test('keeps with a draft what it corrects, and gives a correction no end of its own', async () => {
    const { store, again } = stores()
    const { finished: _, started: __, ...byHand } = assessmentOf(1, { date: '2024-02-01' })
    await store.takeIn([byHand, assessmentOf(2, { date: '2024-03-01', finished: '2024-03-01T10:00:00Z' })])
    const head = { ...headOf(3), corrects: byHand }
    store.startDraft(head).append(described)
    expect((await opened(again(), idOf(3))).head).toEqual(head)
    expect((await again().listDrafts())[0]?.corrects).toEqual(byHand)
    const correction = { ...byHand, id: idOf(3), supersedes: idOf(1) }
    expect(await again().finish(correction)).toMatchObject({ kind: 'finished', assessment: correction })
    expect(idsIn(await again().list())).toEqual([idOf(3), idOf(2)])
  })

  test('goes on with a draft where it stood, several times over', async () => {
    const { store, again } = stores()
    store.startDraft(headOf(1)).append(described)
    ;(await opened(again(), idOf(1))).append(answered('deployment', 1))
    const third = await opened(again(), idOf(1))
    third.append(answered('deployment', 2))
    expect(third.events()).toEqual([described, answered('deployment', 1), answered('deployment', 2)])
    expect((await opened(again())).events()).toEqual(third.events())
  })

  test('lists the newest draft first and opens it', async () => {
    const { store, again } = stores()
    for (const number of [2, 3, 1]) store.startDraft(headOf(number)).append(described)
    expect((await again().listDrafts()).map(({ id }) => id)).toEqual([idOf(3), idOf(2), idOf(1)])
    expect((await opened(again())).head.id).toBe(idOf(3))
  })

  test('shows each of two windows what the other did, the last change of a question last', async () => {
    const { store, again } = stores()
    const one = store.startDraft(headOf(1))
    one.append(described)
    const two = await opened(again(), idOf(1))
    one.append(answered('deployment', 1))
    two.append(answered('deployment', 2))
    two.append(answered('rollback', 0))
    expect(await one.refresh()).toEqual([answered('deployment', 2), answered('rollback', 0)])
    expect(await one.refresh()).toEqual([])
    expect(await two.refresh()).toEqual([answered('deployment', 1)])
    one.append(answered('deployment', 3))
    expect(await two.refresh()).toEqual([answered('deployment', 3)])
    const all = [
      described,
      answered('deployment', 1),
      answered('deployment', 2),
      answered('rollback', 0),
      answered('deployment', 3),
    ]
    expect(one.events()).toEqual(all)
    expect(two.events()).toEqual(all)
    expect((await opened(again())).events()).toEqual(all)
  })

  test('finishes a draft into one assessment, once', async () => {
    const { store, again } = stores()
    store.startDraft(headOf(1)).append(described)
    const other = again()
    const finished = await store.finish(assessmentOf(1))
    expect(finished).toMatchObject({ kind: 'finished', assessment: assessmentOf(1) })
    const late = await other.finish(assessmentOf(1, { team: 'Other', date: '2026-11-23' }))
    expect(late).toEqual({ kind: 'alreadyFinished', file: finished.kind === 'finished' ? finished.file : '' })
    expect(await again().listDrafts()).toEqual([])
    expect(await again().openDraft(idOf(1))).toMatchObject({ ok: false })
    expect(await again().list()).toMatchObject([
      { kind: 'assessment', assessment: assessmentOf(1), marks: [] },
    ])
  })

  test('gives an assessment the id and the end that it lacks', async () => {
    const { store } = stores()
    const { id: _, finished: __, ...bare } = assessmentOf(1)
    const finished = await store.finish(bare)
    expect(finished).toMatchObject({
      kind: 'finished',
      assessment: {
        id: expect.stringMatching(/^01M8[0-9A-Z]{22}$/u),
        finished: expect.stringContaining('2026-11-22T10'),
      },
    })
  })

  test('puts a draft away', async () => {
    const { store, again } = stores()
    store.startDraft(headOf(1)).append(described)
    expect(store.discardDraft(idOf(1))).toBeUndefined()
    expect(store.discardDraft(idOf(2))).toMatchObject({ what: 'holds no such draft' })
    expect(await again().listDrafts()).toEqual([])
  })

  test('takes in what is not here yet, as it is', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1))
    const { finished: _, ...open } = assessmentOf(2, { date: '2024-05-01', started: '2024-05-01T10:00:00Z' })
    expect(await store.takeIn([assessmentOf(1), open, assessmentOf(1, { participants: 3 })])).toEqual({
      added: 2,
      known: 1,
      deleted: [],
    })
    const listed = await again().list()
    expect(listed.map((entry) => entry.kind === 'assessment' && entry.marks)).toEqual([
      [],
      ['twin'],
      ['twin'],
    ])
    expect(listed).toEqual(
      expect.arrayContaining(
        [open, assessmentOf(1), assessmentOf(1, { participants: 3 })].map((assessment) =>
          expect.objectContaining({ assessment }),
        ),
      ),
    )
  })

  test('summarises what it lists', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1))
    const how = { version: '1', of: ({ team }: Kept) => team.length, read: Number }
    expect(await again().summaries(how)).toMatchObject([
      { kind: 'assessment', assessment: { id: idOf(1), team: 'Payments', summary: 8 }, marks: [] },
    ])
  })

  test('lists assessments by the time they ended', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1, { finished: '2026-11-02T20:00:00.000-05:00', date: '2026-11-02' }))
    await store.finish(assessmentOf(2, { finished: '2026-11-03T01:00:00.000+09:00', date: '2026-11-03' }))
    const { finished: _, started: __, ...byHand } = assessmentOf(3, { date: '2026-11-01' })
    await store.finish({ ...byHand, finished: '2026-11-01T00:00:00Z' })
    expect(idsIn(await again().list())).toEqual([idOf(3), idOf(2), idOf(1)])
  })

  test('hides what is superseded or removed', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1))
    await store.finish(assessmentOf(2, { supersedes: idOf(1) }))
    expect(idsIn(await again().list())).toEqual([idOf(2)])
    expect(await store.remove(idOf(2))).toBeUndefined()
    expect(await again().list()).toEqual([])
    expect(await store.remove(idOf(2))).toMatchObject({ what: 'holds no such assessment' })
  })

  test('shows both of two corrections of one session, and marks them until one is deleted', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1))
    for (const number of [2, 3]) await store.takeIn([assessmentOf(number, { supersedes: idOf(1) })])
    const marked = async () =>
      (await again().list()).map((entry) =>
        entry.kind === 'assessment' ? [entry.assessment.id, ...entry.marks] : [],
      )
    expect(await marked()).toEqual([
      [idOf(2), 'rival'],
      [idOf(3), 'rival'],
    ])
    await store.finish(assessmentOf(4, { supersedes: idOf(3) }))
    expect(await marked()).toEqual([[idOf(2)], [idOf(4)]])
    await store.remove(idOf(4))
    expect(await marked()).toEqual([[idOf(2)]])
  })

  test('brings back what was removed, by its id or the start of it', async () => {
    const { store, again } = stores()
    for (const number of [1, 2, 1027]) await store.finish(assessmentOf(number))
    for (const number of [1, 1027]) await store.remove(idOf(number))
    const failed = async (which: string) => {
      const restored = await again().restore(which)
      return restored.ok ? restored.value : restored.problems[0]?.what
    }
    expect(await failed(idOf(2))).toBe('is no session that was deleted')
    expect(await failed('')).toBe('is no session that was deleted')
    expect(await failed('01kb')).toBe('is the start of 2 ids')
    expect(idsIn(await again().list())).toEqual([idOf(2)])
    expect(await failed(idOf(1).toLowerCase())).toBe(idOf(1))
    expect(await failed(idOf(1))).toBe('is no session that was deleted')
    expect(idsIn(await again().list())).toEqual([idOf(1), idOf(2)])
    expect(await failed('01KB')).toBe(idOf(1027))
    expect(await store.remove(idOf(1))).toBeUndefined()
    expect(idsIn(await again().list())).toEqual([idOf(2), idOf(1027)])
  })

  test('follows what was superseded to what stands for it', async () => {
    const { store, again } = stores()
    for (const [number, of] of [
      [1, undefined],
      [2, 1],
      [3, 2],
      [4, undefined],
    ] as const)
      await store.finish(assessmentOf(number, of === undefined ? {} : { supersedes: idOf(of) }))
    const line = async (number: number) => (await again().corrections(idOf(number))).map(({ id }) => id)
    expect(await line(1)).toEqual([idOf(1), idOf(2), idOf(3)])
    expect(await line(3)).toEqual([idOf(3)])
    expect(await line(4)).toEqual([idOf(4)])
    expect(await line(5)).toEqual([])
    await store.remove(idOf(3))
    expect(await line(1)).toEqual([])
  })

  test('shows the younger of two that supersede each other, and one that supersedes itself', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1, { supersedes: idOf(2) }))
    await store.finish(assessmentOf(2, { supersedes: idOf(1) }))
    await store.finish(assessmentOf(3, { supersedes: idOf(3) }))
    expect(idsIn(await again().list())).toEqual([idOf(2), idOf(3)])
  })

  test('marks times that cannot be right', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1, { finished: '2025-11-22T10:00:00.000Z' }))
    await store.finish(assessmentOf(2, { date: '2027-11-22', finished: '2027-11-22T10:00:00.000Z' }))
    await store.finish(assessmentOf(3))
    expect((await again().list()).map((entry) => (entry.kind === 'assessment' ? entry.marks : []))).toEqual([
      ['clock'],
      [],
      ['clock'],
    ])
  })

  test('finds an assessment by its id, the start of it, its team, and the latest', async () => {
    const { store, again } = stores()
    await store.finish(assessmentOf(1, { team: 'Caf\u00e9' }))
    await store.finish(assessmentOf(2, { team: 'Search', finished: '2026-11-23T10:00:00.000Z' }))
    await store.finish(assessmentOf(999, { team: 'Search', finished: '2026-11-20T10:00:00.000Z' }))
    const found = async (which: string) => {
      const outcome = await again().find(which, bank)
      return outcome.ok ? outcome.value.assessment.id : outcome.problems[0]?.what
    }
    expect(await found('latest')).toBe(idOf(2))
    expect(await found(idOf(1))).toBe(idOf(1))
    expect(await found(idOf(1).toLowerCase())).toBe(idOf(1))
    expect(await found(idOf(999).slice(0, -1))).toBe(idOf(999))
    expect(await found('01KB')).toBe('is the start of 3 ids')
    expect(await found('CAFE\u0301')).toBe(idOf(1))
    expect(await found('search')).toBe(idOf(2))
    expect(await found('nobody')).toBe('is no id, team or file that is known')
    expect(await found('')).toBe('is no id, team or file that is known')
  })
})
