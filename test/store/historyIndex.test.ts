import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { realFileSystem } from '../../src/store/files/fileSystem.ts'
import type { Store, Summarised } from '../../src/store/store.ts'
import { assessmentOf, emptyFolder, fakeWorld, idOf } from './world.ts'

const levels: Summarised<number> = {
  version: 'levels 1',
  of: ({ answers }) =>
    Object.values(answers).reduce((sum, answer) => sum + (answer.kind === 'level' ? answer.level : 0), 0),
  read: (raw) => (typeof raw === 'number' ? raw : undefined),
}

/** A store of three assessments, and how many files its last listing read. */
async function threeKept() {
  const folder = emptyFolder()
  const cache = path.join(emptyFolder(), 'cache')
  let reads = 0
  const files = {
    ...realFileSystem,
    readSync: (...args: Parameters<typeof realFileSystem.readSync>) => {
      reads += 1
      return realFileSystem.readSync(...args)
    },
  }
  const again = (): Store => fileStore({ path: folder, own: false }, { ...fakeWorld(), files, cache })
  const paths: string[] = []
  for (const number of [1, 2, 3]) {
    const finished = await again().finish(
      assessmentOf(number, { answers: { deployment: { kind: 'level', level: 1 } } }),
    )
    if (finished.kind === 'finished') paths.push(finished.file)
  }
  const look = async (how = levels) => {
    reads = 0
    const entries = await again().summaries(how)
    return entries.map((entry) =>
      entry.kind === 'assessment'
        ? `${entry.assessment.id.at(-1)}:${entry.assessment.summary} ${entry.marks.join()}`.trim()
        : entry.kind,
    )
  }
  const index = path.join(cache, 'index.json')
  return { folder, cache, index, paths, look, again, readsOf: () => reads }
}

const all = ['1:1', '2:1', '3:1']

test('the second look reads the index instead of the files, and says the same', async () => {
  const { look, readsOf, again } = await threeKept()
  expect(await look()).toEqual(all)
  const cold = readsOf()
  expect(await look()).toEqual(all)
  expect(readsOf()).toBeLessThan(cold / 2)
  expect((await again().list()).map(({ file }) => file)).toEqual(
    (await again().summaries(levels)).map(({ file }) => file),
  )
})

test('who waits is told how many files have to be read, and only then', async () => {
  const { look, paths } = await threeKept()
  const told: number[] = []
  const how = { ...levels, onReading: (files: number) => void told.push(files) }
  await look(how)
  await look(how)
  rmSync(paths[0] ?? '')
  writeFileSync(paths[1] ?? '', '{')
  await look(how)
  expect(told).toEqual([3, 1])
})

test('of what is not wanted no file is read, whatever is remembered of it', async () => {
  const { look, readsOf, again, paths } = await threeKept()
  await look()
  await again().finish(assessmentOf(4, { supersedes: idOf(1) }))
  const before = readsOf()
  const isWanted = ({ id }: { readonly id: string }) => id === idOf(2)
  const entries = await again().list(isWanted)
  expect(entries).toMatchObject([{ assessment: { id: idOf(2) } }])
  // The index, what is new, and what is wanted; each takes two reads.
  expect(readsOf() - before).toBe(6)
  expect(await again().list((_, newer) => newer === 0)).toMatchObject([{ assessment: { id: idOf(4) } }])
  expect((await again().corrections(idOf(1))).map(({ id }) => id)).toEqual([idOf(1), idOf(4)])
  rmSync(paths[1] ?? '')
  expect(await again().list(isWanted)).toEqual([])
})

test('what changed, came or went since is looked at again', async () => {
  const { look, paths, again } = await threeKept()
  await look()
  const [first = '', second = ''] = paths
  writeFileSync(first, readFileSync(first, 'utf8').replace('"level": 1', '"level": 3'))
  rmSync(second)
  await again().finish(assessmentOf(4))
  expect(await look()).toEqual(['1:3 changed', '3:1', '4:1'])
  await again().remove(idOf(4))
  expect(await look()).toEqual(['1:3 changed', '3:1'])
})

test('a file that changed without its size or date is noticed', async () => {
  const { look, paths } = await threeKept()
  const [first = ''] = paths
  // In whole seconds, for the system keeps finer times than can be set.
  const noon = new Date('2026-11-22T12:00:00Z')
  utimesSync(first, noon, noon)
  await look()
  const before = statSync(first)
  writeFileSync(first, readFileSync(first, 'utf8').replace('"level": 1', '"level": 2'))
  utimesSync(first, noon, noon)
  const { size, mtimeMs } = statSync(first)
  expect({ size, mtimeMs }).toEqual({ size: before.size, mtimeMs: before.mtimeMs })
  expect(await look()).toEqual(['1:2 changed', '2:1', '3:1'])
})

test('an index is not written again where nothing changed, and that of another folder is not believed', async () => {
  const { look, index, cache, folder } = await threeKept()
  await look()
  const { ino } = statSync(index)
  await look()
  expect(statSync(index).ino).toBe(ino)
  const copy = path.join(emptyFolder(), 'copy')
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
  const other = fileStore({ path: copy, own: false }, { ...fakeWorld(), cache })
  // As if the files there were the same to the system.
  const text = readFileSync(index, 'utf8')
  writeFileSync(index, stampedAs(text, copy).replaceAll('"summary":1', '"summary":5'))
  const figures = (await other.summaries(levels)).map((entry) =>
    entry.kind === 'assessment' ? entry.assessment.summary : entry.kind,
  )
  expect(figures).toEqual([1, 1, 1])
})

/** The text of an index with the stamps that the files have in another folder. */
function stampedAs(text: string, folder: string): string {
  const index = JSON.parse(text) as { files: Record<string, { stamp: string }> }
  for (const [name, cell] of Object.entries(index.files)) {
    const { size, mtimeMs, ctimeMs } = statSync(path.join(folder, name))
    cell.stamp = `${size} ${mtimeMs} ${ctimeMs}`
  }
  return JSON.stringify(index)
}

test('a summary of another kind is made anew', async () => {
  const { look } = await threeKept()
  await look()
  expect(await look({ ...levels, version: 'levels 2', of: () => 9 })).toEqual(['1:9', '2:9', '3:9'])
})

test.each([
  ['empty', ''],
  ['cut', undefined],
  ['a list', '[]'],
  ['of another shape', '{"version":1,"root":"/","summary":"levels 1","files":[]}'],
  ['zeros', '\0'.repeat(100)],
])('an index that is %s is made anew', async (_, text) => {
  const { look, index } = await threeKept()
  await look()
  const whole = readFileSync(index, 'utf8')
  writeFileSync(index, text ?? whole.slice(0, whole.length / 2))
  expect(await look()).toEqual(all)
  expect(readFileSync(index, 'utf8')).toBe(whole)
})

test('cells that were spoilt are made anew', async () => {
  const { look, index } = await threeKept()
  await look()
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll('"summary":1', '"summary":{"__proto__":7}'))
  expect(await look()).toEqual(all)
})

test.each(['"team":"Te\\u001b]52;c;aGk=\\u0007am', '"team":"Te\\u202eam', '"team":"Te\u009b2Jam'])(
  'what an index says in terminal sequences or turned round is read from the file (%j)',
  async (spoilt) => {
    const { again, index, look } = await threeKept()
    await look()
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll(/"team":"[^"]*/gu, spoilt))
    const teams = (await again().summaries(levels)).map((entry) =>
      entry.kind === 'assessment' ? entry.assessment.team : entry.kind,
    )
    expect(teams).toEqual(Array.from({ length: 3 }, () => assessmentOf(1).team))
  },
)

test('an index that cannot be written is done without', async () => {
  const { look, cache } = await threeKept()
  writeFileSync(cache, 'a file where the folder should be')
  expect(await look()).toEqual(all)
  rmSync(cache)
  mkdirSync(path.join(cache, 'index.json'), { recursive: true })
  expect(await look()).toEqual(all)
  expect(readdirSync(cache)).toEqual(['index.json'])
  chmodSync(cache, 0o500)
  expect(await look()).toEqual(all)
})
