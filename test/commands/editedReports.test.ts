import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { editedReports } from '../../src/commands/reports/editedReports.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { bank } from '../bankOfQuestions.ts'
import { holes, report } from '../report/edits.ts'
import { assessmentOf } from '../report/teams.ts'
import { emptyFolder, fakeWorld } from '../store/world.ts'

/** A parser looks for the end of each of these in all that follows: a minute for 200 KB. */
const slow = `${report}\n${'[a](<b\n'.repeat(30_000)}`

test('the report of the last session that people wrote into is found, whatever it is called', async () => {
  const [cwd, store] = [emptyFolder(), memoryStore(fakeWorld())]
  const today = { id: '', ...assessmentOf('payments') }
  await store.finish(today)
  expect(await editedReports(bank, store, today, { cwd })).toEqual([])
  mkdirSync(path.join(cwd, 'reports'))
  const put = (name: string, text: string) => writeFileSync(path.join(cwd, 'reports', name), text)
  put('2026-11-22-payments.md', report)
  put('notes.md', '# Ours\n\n- [x] coffee\n')
  put('other.md', report.replace(today.id, '01KAMR7Y8ZQW3T5V6X9B2C4D9Z').replace('- [ ]', '- [x]'))
  expect(await editedReports(bank, store, today, { cwd })).toEqual([])
  put('renamed.md', report.replace('- Owner:', '- Owner: Ada'))
  expect(await editedReports(bank, store, today, { cwd })).toMatchObject([
    {
      file: path.join(cwd, 'reports/renamed.md'),
      corrections: [{ experiment: { action: holes, owner: 'Ada' } }],
    },
  ])
})

test('reports that are made to take long, or lie there a hundred times, hold nobody up', async () => {
  const [cwd, store] = [emptyFolder(), memoryStore(fakeWorld())]
  const today = { id: '', ...assessmentOf('payments') }
  await store.finish(today)
  mkdirSync(path.join(cwd, 'reports'))
  const put = (name: string, text: string) => writeFileSync(path.join(cwd, 'reports', name), text)
  for (let copy = 0; copy < 100; copy += 1) put(`a copy ${copy}.md`, report)
  const marks = Array.from({ length: 20_000 }, (_, place) => `boring:report:${place}`)
  put('many marks.md', marks.join('\n'))
  put('slow 1.md', slow)
  put('slow 1 again.md', slow)
  put('slow 2.md', slow.replace('- [ ]', '- [x]'))
  put('slow 3.md', slow.replace('- Owner:', '- Owner: Ada'))
  const begun = performance.now()
  expect((await editedReports(bank, store, today, { cwd })).map(({ unclear }) => unclear)).toEqual([
    [{ line: 1, what: 'takes too long to be read' }],
    [{ line: 1, what: expect.stringContaining('is left out') }],
  ])
  expect(performance.now() - begun).toBeLessThan(8000)
})

test('a folder full of reports of others costs no look into the history for each', async () => {
  const [cwd, store] = [emptyFolder(), memoryStore(fakeWorld())]
  const first = { id: '', ...assessmentOf('payments') }
  await store.finish(first)
  await store.finish({ ...first, id: `${first.id.slice(0, -1)}Z`, supersedes: first.id })
  const [entry] = await store.list()
  const today = entry?.kind === 'assessment' ? entry.assessment : first
  expect(today.supersedes).toBe(first.id)
  mkdirSync(path.join(cwd, 'reports'))
  const put = (name: string, text: string) => writeFileSync(path.join(cwd, 'reports', name), text)
  for (let other = 0; other < 50; other += 1) put(`${other}.md`, report.replace(first.id, `OTHER${other}`))
  put('ours.md', report.replace('- Owner:', '- Owner: Ada'))
  let looks = 0
  const counting = {
    corrections: (id: string) => {
      looks += 1
      return store.corrections(id)
    },
  }
  expect(await editedReports(bank, counting, today, { cwd })).toMatchObject([
    { file: path.join(cwd, 'reports/ours.md'), corrections: [{ experiment: { owner: 'Ada' } }] },
  ])
  expect(looks).toBe(1)
})
