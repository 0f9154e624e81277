import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Details } from '../../src/domain/session/session.ts'
import type { Effect, Message, Model } from '../../src/ui/model.ts'
import type { ReportNews } from '../../src/ui/reportNews.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { begun, homeModel } from './anyModel.ts'
import { begin, converse } from './plain/conversation.ts'
import { frameOf } from './screens/frameOf.tsx'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'

const details: Details = { team: 'Payments', mode: 'full', cadence: 'monthly' }
const earlier: Assessment = {
  id: '01B',
  team: 'Payments',
  date: '2026-09-01',
  mode: 'full',
  cadence: 'monthly',
  answers: {},
  actions: [
    { action: 'deployment:1', state: 'chosen', owner: 'Ann' },
    { action: 'find-out:detection', state: 'chosen' },
  ],
}
const past = [{ assessment: earlier, file: '/a.json' }]
const file = 'reports/2026-09-01-payments.md'
const news: ReportNews = {
  of: '01B',
  said: [
    {
      experiment: { action: 'deployment:1', state: 'done', owner: 'Kim', review: '2026-10-01' },
      what: ['done, was chosen', 'owner Kim, was Ann'],
      file,
    },
    { experiment: { action: 'rollback:1', state: 'chosen', owner: 'Lee' }, what: ['owner Lee'], file },
  ],
  unclear: ['2026-09-01-payments.md, line 9: “Buy coffee” is no experiment of this report'],
  aside: [],
}

/** A session that began, and what was asked for since, after messages. */
function after(...messages: readonly (Message | Key)[]) {
  let model: Model = homeModel({ past, busy: true })
  const effects: Effect[] = []
  const began: Message = { kind: 'began', session: begun(details) }
  for (const each of [began, ...messages]) {
    const isMessage = ['began', 'reported', 'tookIn', 'failed'].includes(each.kind)
    const change = update(model, isMessage ? (each as Message) : { kind: 'pressed', key: each as Key })
    model = change.model
    effects.push(...change.effects)
  }
  return { model, effects }
}

const reported: Message = { kind: 'reported', news }
const corrected: Assessment = { ...earlier, id: '01C', supersedes: '01B' }
const tookIn: Message = { kind: 'tookIn', of: '01B', now: { assessment: corrected, file: '/c.json' } }
const text = (typed: string): Key => ({ kind: 'text', text: typed })
const [enter, down] = [named('enter'), named('down')]

test('a session looks into the reports of the one before it, and keys wait for what they say', () => {
  const { model, effects } = after(text('1'))
  expect(effects).toEqual([{ kind: 'lookIntoReports', of: '01B' }])
  expect(model).toMatchObject({ busy: true, screen: { kind: 'lastExperiments', cursor: 0 } })
  const { model: told } = after(text('1'), { kind: 'reported' })
  expect(told.session?.experiments).toMatchObject([{ action: 'deployment:1', state: 'done', owner: 'Ann' }])
})

test('keys that were typed before the news could be seen say yes to nothing', () => {
  const { model, effects } = after(enter, enter, enter, enter, reported)
  expect(model.screen).toEqual({ kind: 'lastExperiments', cursor: 0 })
  expect(effects).toHaveLength(1)
})

test('what a report says stands there in brackets, with where it comes from and what was not understood', () => {
  const { model } = after(reported)
  const frame = frameOf(model).join('\n')
  expect(frame).toMatch(/In \[ \]: what reports\/2026-09-01-payments\.md says/u)
  expect(frame).toMatch(/❯ \[done\] +Put the steps of the release/u)
  expect(frame).toMatch(/ {2}\? +Find out/u)
  expect(frame).toMatch(/\[\?\] +Keep the previous version/u)
  expect(frame).toContain('The report says: done, was chosen; owner Kim, was Ann')
  expect(frame).toMatch(/Not understood[^]*“Buy coffee”/u)
})

test('nothing is taken without the yes', () => {
  for (const keys of [[named('escape')], [down, down, down, down, enter]]) {
    const { model, effects } = after(reported, ...keys)
    expect(model.screen.kind).toBe('question')
    expect(model.session?.experiments).toEqual([])
    expect(effects).toHaveLength(1)
  }
})

test('a yes takes it into the history, and what became of it into the session', () => {
  const { model, effects } = after(reported, enter, enter, enter, enter, tookIn)
  expect(effects).toEqual([
    { kind: 'lookIntoReports', of: '01B' },
    { kind: 'takeIn', of: '01B', experiments: news.said.map(({ experiment }) => experiment) },
    { kind: 'record', event: { kind: 'planned', experiments: [news.said[0]?.experiment] } },
  ])
  expect(model).toMatchObject({ busy: false, past: [{ file: '/c.json' }], screen: { kind: 'question' } })
  expect(model).not.toHaveProperty('news')
})

test('where the history takes nothing, that is said, and everything is there still', () => {
  const { model } = after(reported, enter, enter, enter, enter, { kind: 'failed', why: 'the disk is full' })
  expect(model).toMatchObject({ busy: false, notice: 'the disk is full', news, screen: { cursor: 3 } })
})

test('the team can say otherwise, change who and when, and put what a report says aside', () => {
  const changed = after(reported, text('3'), named('up'), text('o'), text('x'), enter, enter)
  expect(changed.model.news?.said[0]?.experiment).toEqual({
    action: 'deployment:1',
    state: 'stalled',
    owner: 'x',
    // The day that the report names is over.
    review: '2026-12-20',
  })
  expect(changed.effects).toHaveLength(1)
  const without = after(reported, text(' '), down, down, enter, enter)
  expect(without.effects[1]).toMatchObject({ kind: 'takeIn', experiments: [{ action: 'rollback:1' }] })
  const again = after(reported, text(' '), text(' '))
  expect(again.model.news).toEqual(news)
})

test.each([
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
  { columns: 40, rows: 10 },
])('whatever a report says fits $columns by $rows, the place of the cursor in view', (size) => {
  const long = 'reports/'.padEnd(200, 'w 山')
  const much: ReportNews = {
    ...news,
    said: bank.questions.map(({ id }) => ({
      experiment: { action: `${id}:1`, state: 'moved', owner: '山田 '.repeat(40) },
      what: [`owner ${'山田 '.repeat(40)}`],
      file: long,
    })),
    unclear: bank.questions.map(({ id }) => `${long}, line 1: ${id}`),
  }
  for (const keys of [[], [text('o')], Array.from({ length: 40 }, () => down)]) {
    const { model } = after({ kind: 'reported', news: much }, ...keys)
    const rows = frameOf({ ...model, size })
    expect(rows.length).toBeLessThanOrEqual(size.rows)
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
    expect(rows.join('\n')).toMatch(keys.length === 1 ? /Who sees to it/u : /❯/u)
  }
})

describe('in lines', () => {
  const talk = (...lines: readonly string[]) => converse([...begin, ...lines], { past }, { news })
  const [done, owned] = news.said.map(({ experiment }) => experiment)

  test('Enter agrees with what stands in brackets, and a yes at the end takes it in', async () => {
    const { said, takenIn, session } = await talk('', '', '', 'y')
    expect(said).toContain('What became of it [done, Kim, 2026-10-01]: ')
    expect(said).toContain('Experiment 3 of 3: Keep the previous version')
    expect(said).toContain('“Buy coffee”')
    expect(takenIn).toEqual([done, owned])
    expect(session?.experiments).toEqual([done])
    expect(said).toContain('Question 1 of 32')
  })

  test('nothing is taken without it', async () => {
    for (const lines of [
      ['', '', '', 'n'],
      ['', '', ''],
      ['', '', '', 'maybe', 's'],
    ]) {
      const { takenIn, session } = await talk(...lines)
      expect(takenIn).toEqual([])
      expect(session?.experiments).toEqual([])
    }
  })

  test('the team can say otherwise, say who and when, and put what a report says aside', async () => {
    const { takenIn, said } = await talk('who Ada', 'day 2020-01-01', 'day 2027-01-31', '2', '', 'x', 'y')
    expect(said).toContain('2020-01-01 is over')
    expect(said).toContain('Put aside.')
    expect(takenIn).toEqual([{ ...done, state: 'moved', owner: 'Ada', review: '2027-01-31' }])
    const none = await talk('x', '', 'x')
    expect(none.said).not.toContain('Keep this?')
  })

  test('lines from a file say yes to nothing', async () => {
    const { said, takenIn } = await converse([...begin, 'y'], { past, attended: false }, { news })
    expect(said).not.toContain('Keep this?')
    expect(takenIn).toEqual([])
  })
})

test('a session of which ballots are in begins with the last experiments, too', () => {
  const session = {
    ...begun(details),
    answers: { deployment: { kind: 'split' as const, votes: [{ level: 1 as const }] } },
    toSettle: ['deployment'],
  }
  const { model } = update(homeModel({ past }), { kind: 'began', session })
  expect(model.screen.kind).toBe('lastExperiments')
})
