import { expect, test } from 'vitest'

import { fieldReader } from '../../src/evidence/git/fieldReader.ts'
import { idTable } from '../../src/evidence/history/idTable.ts'
import { gather } from './gather.ts'
import { largeRepository } from '../../.build/bench/largeRepository.mjs'
import { emptyFolder } from './repository.ts'

test('a generated repository is what it says', async () => {
  const { path, until } = await largeRepository(emptyFolder(), { commits: 20_000, tags: 100 })
  const { releases, batch, leadTime, reverts, branchLife } = await gather(path, until.slice(0, 10))
  // The hundredth tag is dated a minute after the end.
  expect(releases).toMatchObject({ n: 99, confidence: 'high', people: { distinct: 1, topShare: 1 } })
  // 200 commits a release, of which every fourth is a merge.
  expect(batch).toEqual({ n: 99, medianCommits: 150, p90Commits: 150 })
  // The very first merge has no second parent yet, and so is none; it lies in the first release.
  expect(leadTime).toMatchObject({ n: 98 * 150, left: { baseline: 151, imported: 0 } })
  // One in fifty subjects, of commits that are no merges.
  expect(reverts).toEqual({ count: 400, commits: 15_001 })
  expect(branchLife?.n).toBe(4_999)
})

test('rows are the same wherever the stream is cut', () => {
  const bytes = Buffer.from('one,12,zwei ä,0,,3,'.replaceAll(',', '\0'))
  const expected = [
    ['one', 12],
    ['zwei ä', 0],
    ['', 3],
  ]
  for (let size = 1; size <= bytes.length; size++) {
    const rows: (readonly [string, number])[] = []
    const read = fieldReader(2, ({ text, number }) => rows.push([text(0), number(1)]))
    for (let start = 0; start < bytes.length; start += size) read(bytes.subarray(start, start + size))
    expect(rows).toEqual(expected)
  }
})

test('a row longer than the buffer is read', () => {
  const rows: string[] = []
  const read = fieldReader(1, ({ text }) => rows.push(text(0)))
  for (let chunk = 0; chunk < 10; chunk++) read(Buffer.alloc(65_536, 'x'))
  read(Buffer.from('\0end\0'))
  expect(rows.map(({ length }) => length)).toEqual([655_360, 3])
})

test('ids have numbers in the order in which they come, also such as begin alike', () => {
  const { numberOf, find } = idTable()
  const alike = Array.from({ length: 300 }, (_, index) => `aaaaaaaa${index.toString(16).padStart(32, '0')}`)
  const some = [...alike, ...alike.map((id) => [...id].toReversed().join(''))]
  for (const [index, id] of some.entries()) expect(numberOf(Buffer.from(`x${id}y`), 1, 41)).toBe(index)
  expect(some.map(find)).toEqual(some.map((_, index) => index))
  expect(find('f'.repeat(40))).toBe(-1)
})
