import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBackOf } from '../../src/commands/reports/readBackOf.ts'
import { experimentStates } from '../../src/domain/assessment.ts'
import type { Assessment, Experiment } from '../../src/domain/assessment.ts'
import { plainLine } from '../../src/domain/plainText.ts'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { corrected } from '../../src/report/readBack/corrections.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { bank } from '../bankOfQuestions.ts'
import { hostile } from '../report/assessments.ts'
import { block, edits, holes, report, schema, wayBack } from '../report/edits.ts'
import { assessmentOf, reportable } from '../report/teams.ts'
import { fakeWorld } from '../store/world.ts'

const payments = { id: '', ...assessmentOf('payments') }
const textOf = (assessment: Assessment) => writeMarkdown(composeReport(reportable(assessment)))

/** A history with one session, and edited reports of it that are taken in one after the other. */
async function history(first: Assessment = payments) {
  const store = memoryStore(fakeWorld())
  await store.finish(first)
  const line = async () => store.corrections(first.id ?? '')
  const today = async () => (await line()).at(-1) ?? payments
  return {
    store,
    today,
    async take(edited: string) {
      const [written] = await line()
      const seen = await readBackOf(bank, edited, { written: written ?? payments, today: await today() })
      const experiments = seen.corrections.map(({ experiment }) => experiment)
      if (experiments.length) await store.finish(corrected(await today(), experiments))
      return seen
    },
  }
}

/** One edit for each of the things that edits say; that others say the same is seen where they are read. */
const tellings = [
  ...new Map(edits.toReversed().map((edit) => [JSON.stringify(edit[2]), edit])).values(),
].toReversed()

test.each(tellings)('%s: the history says it afterwards', async (_, edit, differences) => {
  const { store, take } = await history()
  const { corrections } = await take(edit(report))
  const expected = Object.entries(differences)
    .filter(([, task]) => task !== null && !('state' in task && task.state === 'open'))
    .map(([action, task]) => ({ action, ...task }))
  const entries = await store.list()
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    kind: 'assessment',
    assessment: { ...(expected.length > 0 && { supersedes: payments.id }), answers: payments.answers },
  })
  const actions = entries[0]?.kind === 'assessment' ? entries[0].assessment.actions : []
  expect(actions ?? []).toEqual(expected)
  // Taken in once more, nothing is new.
  if (corrections.length) expect((await take(edit(report))).corrections).toEqual([])
})

const owner = (name: string, markdown: string = report) => markdown.replace('- Owner:', `- Owner: ${name}`)
const chosen = (action: string, more: Partial<Experiment> = {}): Experiment => ({
  action,
  state: 'chosen',
  ...more,
})

test('a second edit of one file is taken in after the first, and says what it was', async () => {
  const { take, today } = await history()
  await take(owner('Ada'))
  const seen = await take(owner('Kim'))
  expect(seen.corrections.map(({ what }) => what)).toEqual([['owner Kim, was Ada']])
  expect((await today()).actions).toEqual([chosen(holes, { owner: 'Kim' })])
})

test('an old copy takes nothing back that was said since', async () => {
  const { take, today } = await history()
  await take(owner('Ada').replace('- [ ]', '- [x]'))
  const copy = report.replace(block(wayBack), block(wayBack).replace('[ ]', '[x]'))
  const seen = await take(copy)
  expect(seen.noted).toHaveLength(2)
  expect(seen.noted[0]).toMatch(/is done in the history since; that stays/u)
  expect((await today()).actions).toEqual([
    { action: holes, state: 'done', owner: 'Ada' },
    { action: wayBack, state: 'done' },
  ])
})

test('what was chosen can be taken on, given away, given back and reopened', async () => {
  const first = {
    ...payments,
    actions: [
      chosen(holes, { owner: 'Ada', review: '2026-12-20' }),
      { action: wayBack, state: 'done' },
      { action: schema, state: 'dropped' },
    ] as const,
  }
  const text = textOf(first)
  expect(text).toContain('- [x] **Agree on one way back')
  expect(text).toContain('~~**Split schema changes')
  const { take, today } = await history(first)
  expect((await take(text)).corrections).toEqual([])
  const seen = await take(
    text
      .replace('- Owner: Ada', '- Owner:')
      .replace('2026-12-20', '')
      .replace('- [x]', '- [ ]')
      .replaceAll('~~', ''),
  )
  expect(seen.corrections.map(({ what }) => what.join('; '))).toEqual([
    'no owner any more, was Ada; no review any more, was 20 December 2026',
    'chosen, was done',
    'chosen, was dropped',
  ])
  expect((await today()).actions).toEqual([chosen(holes), chosen(wayBack), chosen(schema)])
})

test('a day that cannot be told leaves the one that was agreed on', async () => {
  const first = { ...payments, actions: [chosen(holes, { review: '2026-12-20' })] }
  const { take, today } = await history(first)
  const seen = await take(textOf(first).replace('2026-12-20', 'next retro'))
  expect(seen.corrections).toEqual([])
  expect(seen.unclear.map(({ what }) => what).join('')).toContain('“next retro”, which is no date')
  expect((await today()).actions).toEqual(first.actions)
})

test('an experiment that is moved to those to try now is chosen; elsewhere it is only seen', async () => {
  const { take, today } = await history()
  const line = /^1\. (.*regression:2 -->)$/mu
  const [, next = ''] = line.exec(report) ?? []
  const seen = await take(report.replace(line, '').replace(block(schema), `${block(schema)}- ${next}\n`))
  expect(seen.corrections.map(({ what }) => what)).toEqual([['chosen']])
  expect((await today()).actions).toEqual([chosen('regression:2')])
  const elsewhere = await take(
    report
      .replace(block(schema), '')
      .replace('## Keep doing\n', `## Parking lot\n\n${block(schema)}\n## Keep doing\n`),
  )
  expect(elsewhere.noted.join('\n')).toContain('stands under “Parking lot” now')
})

test('what is gone or in another order is said, and nothing is concluded', async () => {
  const { take, today } = await history()
  const gone = await take(report.replace(block(wayBack), ''))
  expect(gone.noted.join('\n')).toContain(
    '“Agree on one way back and the signal that triggers it” is not there',
  )
  const order = await take(
    report.replace(block(holes), '').replace(block(schema), block(schema) + block(holes)),
  )
  expect(order.noted.join('\n')).toContain('in another order')
  expect((await today()).actions).toBeUndefined()
})

test('a signal with its figures is written out again as it was filled in', async () => {
  const { take, today } = await history()
  await take(report.replace('From … to …', 'From 7 to 3'))
  expect(textOf(await today())).toMatch(/mark their tickets\. From 7 to 3\n/u)
})

test('whatever was typed, an unedited report holds no news', async () => {
  const line = hostile.map((text) => plainLine(text, 200))
  const taken = fc.record(
    {
      action: fc.constantFrom(holes, wayBack, 'regression:2', 'find-out:quality-checks', 'settle:rollback'),
      state: fc.constantFrom(...experimentStates),
      owner: line,
      review: fc.constant('2026-12-20'),
      signal: line,
    },
    { requiredKeys: ['action', 'state'] },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(taken, { maxLength: 4, selector: ({ action }) => action }),
      async (actions) => {
        const assessment = { ...payments, actions }
        const seen = await readBackOf(bank, textOf(assessment), { written: assessment, today: assessment })
        expect(seen).toMatchObject({ corrections: [], noted: [] })
      },
    ),
    { numRuns: 15 },
  )
}, 40_000)
