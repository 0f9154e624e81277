import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '../../../src/domain/assessment.ts'
import type { Level } from '../../../src/domain/bank.ts'
import type { Model } from '../../../src/ui/model.ts'
import type { Screen } from '../../../src/ui/screen.ts'
import type { PastSession } from '../../../src/ui/sessions.ts'
import { comparisonLines } from '../../../src/ui/screens/history/comparisonLines.ts'
import { historyScreen } from '../../../src/ui/screens/history/updateHistory.ts'
import { named } from '../../../src/ui/terminal/key.ts'
import type { Key } from '../../../src/ui/terminal/key.ts'
import { signsFor } from '../../../src/ui/looks/signs.ts'
import { bank } from '../../bankOfQuestions.ts'
import { reportable } from '../../report/teams.ts'
import { after, press } from '../after.ts'
import { homeModel } from '../anyModel.ts'
import { frameOf } from './frameOf.tsx'

const revisions = Object.fromEntries(bank.questions.map(({ id, revision }) => [id, revision]))

function session(team: string, date: string, level: Level, changes: Partial<Assessment> = {}): PastSession {
  const answers = Object.fromEntries(
    bank.questions.map(({ id }): [string, Answer] => [id, { kind: 'level', level }]),
  )
  return {
    assessment: {
      team,
      date,
      mode: 'full',
      cadence: 'weekly',
      bank: { version: bank.version, revisions },
      ...changes,
      answers: { ...answers, ...changes.answers },
    },
    file: `/${team}-${date}.json`,
  }
}

const c: Key = { kind: 'text', text: 'c' }
const first = session('Payments', '2026-03-01', 0, {
  actions: [{ action: 'deployment:1', state: 'chosen', owner: 'Ana' }],
})
const second = session('payments', '2026-06-01', 1, {
  answers: { detection: { kind: 'unknown' }, rollback: { kind: 'level', level: 0 } },
  actions: [{ action: 'deployment:1', state: 'moved' }],
})
const apps = session('Apps 日本 👩‍👩‍👧', '2026-05-01', 2)
const third = session('Payments', '2026-09-01', 2)
/** As the store lists them: the newest first. */
const past = [third, second, apps, first]
const model = (changes: Partial<Model> = {}): Model => homeModel({ past, ...changes })
const textOf = (frame: readonly string[]) => frame.join('\n')

test('of very many sessions, those that are not here are counted, and it is said where they are', () => {
  const many = model({ older: 9000 })
  expect(textOf(frameOf(many))).toContain('Look back: 9004 finished sessions')
  const hint = 'boring history lists them'
  expect(textOf(frameOf({ ...many, screen: historyScreen(many) }))).not.toContain(hint)
  expect(textOf(frameOf({ ...many, screen: historyScreen(many, first) }))).toContain(hint)
  expect(textOf(frameOf(model({ screen: historyScreen(model(), first) })))).not.toContain(hint)
})

test('whichever way a team is spelt, its sessions are one history, with figures and a course for each step', () => {
  const shown = textOf(frameOf(model({ screen: historyScreen(model()) })))
  expect(shown).toContain('Look back: Payments')
  expect(shown).toContain('team 1 of 2')
  for (const { assessment } of [first, second, third]) expect(shown).toContain(assessment.date)
  expect(shown).not.toContain('2026-05-01')
  expect(shown).toMatch(/from monthly to weekly +▁[▂-▇]█ +0 % to 100 %/u)
  expect(shown).toContain('Released weekly.')
})

test('the arrows lead to the other team, and Enter to a past result and back to where it was', () => {
  const start = model({ screen: historyScreen(model()) })
  const other = after(start, press([named('right')])).model
  expect(textOf(frameOf(other))).toContain('Apps')
  expect(after(other, press([named('right'), named('left')])).model.screen).toEqual(start.screen)
  const opened = after(start, press([named('down'), named('enter')])).model
  expect(opened.screen).toMatchObject({ kind: 'result', past: second })
  expect(after(opened, press([named('escape')])).model.screen).toMatchObject({
    kind: 'pastSessions',
    team: 0,
    cursor: 1,
  })
})

test('c compares with the session before, in the classes of what can be said; the first has none before it', () => {
  const start = model({ screen: historyScreen(model()) })
  const compared = after(start, press([named('down'), c])).model
  expect(compared.screen).toMatchObject({ kind: 'comparison', earlier: first, later: second })
  const text = comparisonLines(compared, reportable(first.assessment), reportable(second.assessment))
    .map((line) => line.map((span) => span.text).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
  expect(text).toContain(`Practice moved on (${bank.questions.length - 2})`)
  expect(text).toContain('Was or is open, so it need not have moved (1)')
  expect(text).toMatch(/Put the steps of the release into one script: done, and its signal moved/u)
  expect(text).toMatch(/from monthly to weekly: 0 % ready then, \d+–\d+ % now/u)
  expect(text).toContain(`${bank.questions.length} of ${bank.questions.length} questions were asked in both`)
  expect(after(compared, press([named('escape')])).model.screen).toMatchObject({
    kind: 'pastSessions',
    cursor: 1,
  })
  const alone = after(start, press([named('end'), c])).model
  expect(alone.screen).toMatchObject({
    kind: 'pastSessions',
    hint: expect.stringContaining('none before it'),
  })
})

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
  { columns: 120, rows: 40 },
]
const many = Array.from({ length: 60 }, (_, place) =>
  session(
    'Payments',
    `20${26 - Math.floor(place / 12)}-${String(12 - (place % 12)).padStart(2, '0')}-01`,
    ((place * 7) % 4) as Level,
  ),
)

describe.each(sizes)('at $columns by $rows', (size) => {
  test.each<readonly [string, Screen, readonly PastSession[]]>([
    ['a short history', { kind: 'pastSessions', team: 0, cursor: 0 }, past],
    ['a long history', { kind: 'pastSessions', team: 0, cursor: 40 }, many],
    ['a name of wide characters', { kind: 'pastSessions', team: 1, cursor: 0 }, past],
    ['no history', { kind: 'pastSessions', team: 0, cursor: 0 }, []],
    ['a comparison', { kind: 'comparison', earlier: first, later: second, top: 0 }, past],
  ])('%s fits, with what is in focus in view', (_, screen, sessions) => {
    const rows = frameOf(homeModel({ size, past: sessions, screen }))
    expect(rows.length).toBeLessThanOrEqual(size.rows)
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
    if (screen.kind === 'pastSessions' && sessions.length) expect(textOf(rows)).toContain('❯ 20')
    if (screen.kind === 'comparison') expect(textOf(rows)).toContain('Held up by')
  })
})

test('without Unicode it is ASCII, and the course has other signs for the same heights', () => {
  const signs = signsFor({ LANG: 'C' })
  const shown = textOf(
    frameOf(
      homeModel({
        past: [third, second, first],
        signs,
        screen: { kind: 'pastSessions', team: 0, cursor: 0 },
      }),
    ),
  )
  expect(shown).toMatch(/^[\n -~]*$/u)
  expect(shown).toMatch(/from monthly to weekly +_[.=+*%-]# +0 % to 100 %/u)
  const compared = homeModel({
    past,
    signs,
    screen: { kind: 'comparison', earlier: first, later: second, top: 0 },
  })
  expect(textOf(frameOf(compared))).toMatch(/^[\n -~]*$/u)
})

test('home tells what the last session said and what was to be tried, where there is room', () => {
  const chosen = session('Payments', '2026-10-01', 1, {
    actions: [
      { action: 'deployment:1', state: 'chosen', owner: 'Ana', review: '2026-11-01' },
      { action: 'rollback:1', state: 'chosen', review: '2026-11-29' },
      { action: 'detection:1', state: 'dropped' },
    ],
  })
  const home = (size: Model['size']) =>
    textOf(frameOf(homeModel({ size, past: [chosen, first] }))).replace(/\s+/gu, ' ')
  const shown = home({ columns: 80, rows: 24 })
  expect(shown).toMatch(/Last time, 2026-10-01: Payments Held up by [\w ]+\. You chose to try:/u)
  expect(shown).toContain('Put the steps of the release into one script (Ana, due since 2026-11-01)')
  expect(shown).toContain('(nobody yet, 2026-11-29, in a week)')
  expect(home({ columns: 50, rows: 12 })).not.toContain('Last time')
  expect(textOf(frameOf(homeModel()))).not.toContain('Last time')
})
