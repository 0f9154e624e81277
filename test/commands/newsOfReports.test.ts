import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newsOfReports } from '../../src/commands/reports/newsOfReports.ts'
import { takeIntoHistory } from '../../src/commands/reports/takeIntoHistory.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { bank } from '../bankOfQuestions.ts'
import { block, holes, report, wayBack } from '../report/edits.ts'
import { assessmentOf } from '../report/teams.ts'
import { emptyFolder, fakeWorld } from '../store/world.ts'

const payments = { id: '', ...assessmentOf('payments') }
const other = '01KAMR7Y8ZQW3T5V6X9B2C4D9Z'

/** A history with two teams, and the reports that lie beside it. */
async function given(reports: Readonly<Record<string, string | Buffer>>) {
  const [cwd, store] = [emptyFolder(), memoryStore(fakeWorld())]
  await store.finish(payments)
  await store.finish({ ...payments, id: other, team: 'Others' })
  mkdirSync(path.join(cwd, 'reports'))
  for (const [name, text] of Object.entries(reports)) writeFileSync(path.join(cwd, 'reports', name), text)
  return {
    store,
    news: (id = payments.id) => newsOfReports(bank, store, id, { cwd }),
  }
}

const owned = (owner: string) => report.replace('- Owner:', `- Owner: ${owner}`)
const tick = (name: typeof holes | typeof wayBack) =>
  report.replace(block(name), block(name).replace('[ ]', '[x]'))

test('reports that nobody edited, and those of others, are no news', async () => {
  const { news } = await given({
    '2026-11-22-payments.md': report,
    'others.md': tick(holes).replaceAll(payments.id, other),
    'notes.md': '# Ours\n\n- [x] coffee\n',
  })
  expect(await news()).toBeUndefined()
})

test('what several reports say is told once each, with where it stands', async () => {
  const { news } = await given({ 'a.md': tick(holes), 'b.md': tick(holes), 'c.md': tick(wayBack) })
  expect(await news()).toEqual({
    of: payments.id,
    said: [
      { experiment: { action: holes, state: 'done' }, what: ['done'], file: 'reports/a.md' },
      { experiment: { action: wayBack, state: 'done' }, what: ['done'], file: 'reports/c.md' },
    ],
    unclear: [],
    aside: [],
  })
})

test('of reports that differ neither is believed, and both are named', async () => {
  const { news } = await given({ 'a.md': owned('Ada'), 'b.md': owned('Kim') })
  expect(await news()).toMatchObject({
    said: [],
    unclear: [
      'reports/a.md and reports/b.md differ on “Close the holes that make people check green builds again”, so neither is believed',
    ],
  })
})

test('what cannot be read or told is named with its place, and nothing is guessed', async () => {
  const bare = tick(holes).replaceAll(/ ?<!--.*?-->/gu, '')
  const { news } = await given({
    '2026-11-22-payments.md': bare,
    '2026-11-22-payments-2.md': Buffer.from([0xff, 0xfe, 0x80]),
    'mixed.md': tick(holes) + report.replaceAll(payments.id, other),
    'coffee.md': report.replace('- [ ]', '- [ ] Buy coffee\n- [ ]'),
    'ours.md': bare,
  })
  const { said, unclear } = (await news()) ?? { said: undefined, unclear: [] }
  expect(said).toEqual([])
  expect(unclear).toEqual([
    expect.stringMatching(/^2026-11-22-payments-2\.md, line 1: .*UTF-8/u),
    expect.stringMatching(/^2026-11-22-payments\.md, line 1: has lost the mark/u),
    expect.stringMatching(/^coffee\.md, line \d+: “Buy coffee” is no experiment/u),
    expect.stringMatching(/^mixed\.md, line 1: holds the marks of more than one report/u),
  ])
})

test('what was taken in is no news any more, and later edits of the same file are', async () => {
  const { store, news } = await given({ 'a.md': tick(holes) })
  const told = await news()
  const kept = await takeIntoHistory(
    store,
    payments.id,
    (told?.said ?? []).map(({ experiment }) => experiment),
  )
  const now = kept.ok ? kept.value.assessment : payments
  expect(now).toMatchObject({ supersedes: payments.id, actions: [{ action: holes, state: 'done' }] })
  expect(await news(now.id)).toBeUndefined()
  expect(await takeIntoHistory(store, 'nowhere', [])).toMatchObject({ ok: false })
})

test('a report of a session that was corrected since is still one of its reports', async () => {
  const { store, news } = await given({ 'a.md': tick(wayBack) })
  const { id: _, ...rest } = payments
  const corrected = await store.finish({
    ...rest,
    supersedes: payments.id,
    actions: [{ action: holes, state: 'done' }],
  })
  const id = corrected.kind === 'finished' ? corrected.assessment.id : undefined
  expect(await news(id)).toMatchObject({ of: id, said: [{ experiment: { action: wayBack, state: 'done' } }] })
})
