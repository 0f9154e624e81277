import { expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import type { FileSystem } from '../../src/store/files/fileSystem.ts'
import type { Entry, Store } from '../../src/store/store.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import type { Fault } from './fakeFileSystem.ts'
import { assessmentOf, fakeWorld, idOf } from './world.ts'

const folder = { path: '/home/me/data', own: true }

/** What the store said that it did. */
interface Said {
  corrected: boolean
  removed: boolean
  restored: boolean
  takenIn: boolean
}

/** Corrects one session, deletes the second, brings back the third and takes in another. */
async function change(store: Store, said: Said): Promise<void> {
  said.corrected = (await store.finish(assessmentOf(4, { supersedes: idOf(1) }))).kind === 'finished'
  said.removed = (await store.remove(idOf(2))) === undefined
  said.restored = (await store.restore(idOf(3))).ok
  said.takenIn = (await store.takeIn([assessmentOf(5)])).added === 1
}

const nothingSaid = (): Said => ({ corrected: false, removed: false, restored: false, takenIn: false })

/** A disk with three sessions, the third of which is deleted, and the calls that it took to get there. */
async function prepared(plant: (files: FileSystem) => FileSystem = (files) => files) {
  const disk = fakeFileSystem()
  let seed = 0
  const open = (files = disk.files) => fileStore(folder, { ...fakeWorld((seed += 1)), files })
  for (const number of [1, 2, 3]) await open().finish(assessmentOf(number))
  await open().remove(idOf(3))
  return { disk, open, changing: () => open(plant(disk.files)) }
}

const idsIn = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'assessment' ? entry.assessment.id : entry.kind))

/** What was said to be done and is not so, or is half done, after a fault at a call and a cut of the power. */
async function brokenBy(
  call: number,
  { fault, lasts }: { readonly fault: Fault; readonly lasts: boolean },
  plant?: (files: FileSystem) => FileSystem,
): Promise<readonly string[]> {
  const { disk, open, changing } = await prepared(plant)
  disk.failAt(disk.calls() + call, fault, lasts)
  const said = nothingSaid()
  await change(changing(), said)
  disk.cutPower('nothing')
  const shown = idsIn(await open().list())
  const has = (number: number) => shown.includes(idOf(number))
  const broken = [
    [has(1) === has(4), 'of a session and its correction, not exactly one is shown'],
    [said.corrected && !has(4), 'the correction is gone'],
    [said.removed && has(2), 'what was deleted is back'],
    [said.restored && !has(3), 'what was brought back is gone again'],
    [said.takenIn && !has(5), 'what was taken in is gone'],
    [shown.some((id) => !id.startsWith('01')), 'something is damaged'],
    [new Set(shown).size < shown.length, 'something is there twice'],
    [
      [1, 2, 3].some(
        (number) => !Object.keys(disk.tree()).some((file) => file.endsWith(`-${idOf(number)}.json`)),
      ),
      'a file was removed',
    ],
  ] as const
  const again = nothingSaid()
  await change(open(), again)
  const afterwards = idsIn(await open().list())
  return [
    ...broken.flatMap(([is, what]) => (is ? [what] : [])),
    ...([3, 4, 5].every((number) => afterwards.includes(idOf(number))) && afterwards.length === 3
      ? []
      : [`done again it comes to ${afterwards.join(' ')}`]),
  ]
}

async function callsOfTheChanges(): Promise<number> {
  const { disk, changing } = await prepared()
  const before = disk.calls()
  await change(changing(), nothingSaid())
  return disk.calls() - before
}

async function troubles(fault: Fault, plant?: (files: FileSystem) => FileSystem): Promise<readonly string[]> {
  const found: string[] = []
  const calls = await callsOfTheChanges()
  for (let call = 1; call <= calls; call += 1)
    for (const lasts of fault === 'ENOSPC' ? [false, true] : [false])
      for (const what of await brokenBy(call, { fault, lasts }, plant))
        found.push(`${fault} at ${call}${lasts ? ' and on' : ''}: ${what}`)
  return found
}

test('without a fault each of the changes is done', async () => {
  const { open, changing } = await prepared()
  const said = nothingSaid()
  await change(changing(), said)
  expect(said).toEqual({ corrected: true, removed: true, restored: true, takenIn: true })
  expect(idsIn(await open().list())).toEqual([3, 4, 5].map(idOf))
})

test.each<Fault>(['crash', 'short', 'ENOSPC', 'EIO', 'EMFILE'])(
  'correcting, deleting, bringing back and taking in are done whole or not at all, whatever call fails with %s',
  async (fault) => {
    expect(await troubles(fault)).toEqual([])
  },
)

test('a store that does not flush its folders is found out', async () => {
  const careless = (files: FileSystem): FileSystem => ({
    ...files,
    fsyncSync: (file) => {
      if (!files.fstatSync(file).isDirectory()) files.fsyncSync(file)
    },
  })
  expect((await troubles('crash', careless)).join('\n')).toMatch(/what was deleted is back/u)
})
