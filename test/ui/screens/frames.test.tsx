import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/domain/assessment.ts'
import type { Model } from '../../../src/ui/model.ts'
import type { Screen } from '../../../src/ui/screen.ts'
import { signsFor } from '../../../src/ui/looks/signs.ts'
import { panelWidth } from '../../../src/ui/screens/question/sidePanel.ts'
import { aboutForm } from '../../../src/ui/screens/about/aboutForm.ts'
import { experimentForm } from '../../../src/ui/screens/roadmap/experimentForm.ts'
import { factsForm } from '../../../src/ui/screens/facts/factsForm.ts'
import { textField } from '../../../src/ui/terminal/textField.ts'
import { bank } from '../../bankOfQuestions.ts'
import { begun, homeModel } from '../anyModel.ts'
import { frameOf } from './frameOf.tsx'

/** The rows without the panel that stands beside them in a wide window. */
function leftOf(rows: readonly string[], size: Model['size']): readonly string[] {
  return rows.map((row, place) => (place < 2 ? row : row.slice(0, size.columns - panelWidth(size))))
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
  { columns: 120, rows: 40 },
]

const answers: Readonly<Record<string, Answer>> = Object.fromEntries(
  bank.questions.map(({ id }, place) => [id, { kind: 'level', level: place % 2 === 0 ? 0 : 1 }]),
)
const session = {
  ...begun({
    team: 'Pay 日本 👩‍👩‍👧',
    service: 'a service with quite a long name indeed',
    mode: 'full',
    cadence: 'daily',
  }),
  answers,
}

function at(size: Model['size'], screen: Screen): Model {
  return homeModel({ size, session, screen, drafts: [{ id: '01A', session }] })
}

const wordiest = bank.questions.toSorted((one, other) => wordsIn(other) - wordsIn(one))[0]?.id

function wordsIn({ asks, why, look, levels }: (typeof bank.questions)[number]): number {
  return [asks, why, look, ...levels].join(' ').length
}

/** No choice, and each level; the last choices read alike for all questions, and in a large window nothing gives way to focus. */
function cursorsAt(size: Model['size'], question: string): readonly number[] {
  if (question === wordiest) return [-1, 0, 1, 2, 3, 4, 5, 6]
  return size.rows >= 40 ? [-1, 3] : [-1, 0, 1, 2, 3]
}

describe.each(sizes)('at $columns by $rows', (size) => {
  test.each(bank.questions.map(({ id }) => id))(
    '%s is all on the screen, whichever choice is in focus',
    (question) => {
      for (const cursor of cursorsAt(size, question)) {
        const rows = frameOf(at(size, { kind: 'question', question, cursor, fromReview: false }))
        expect(rows.length).toBeLessThanOrEqual(size.rows)
        expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
        for (const number of [1, 2, 3, 4, 5, 6, 7])
          expect(
            rows.some((row) => new RegExp(`^(?:❯| ) ${number}[✓ ]`, 'u').test(row)),
            `${number} at ${cursor}\n${rows.join('\n')}`,
          ).toBe(true)
        expect(rows.at(-1)).toContain('Enter take it')
        const words = bank.questions.find(({ id }) => id === question)
        const text = leftOf(rows, size).join(' ').replace(/\s+/gu, ' ')
        expect(text).toContain(words?.asks)
        if (cursor >= 0 && cursor < 4) expect(text).toContain(words?.levels[cursor])
      }
    },
  )

  test.each<readonly [string, Screen, RegExp]>([
    ['home', { kind: 'home', cursor: 0 }, /Go on: Pay/u],
    ['the form', { kind: 'about', form: aboutForm({ team: 'x'.repeat(80) }) }, /Human checkpoint/u],
    [
      'the background of a question',
      { kind: 'question', question: 'rollback', cursor: -1, background: 0, fromReview: false },
      /Look at/u,
    ],
    [
      'a note',
      {
        kind: 'question',
        question: 'rollback',
        cursor: 1,

        fromReview: false,
        writing: { kind: 'note', field: textField('word '.repeat(100)) },
      },
      /Note:/u,
    ],
    [
      'the line of votes',
      {
        kind: 'question',
        question: 'rollback',
        cursor: -1,
        fromReview: false,
        writing: { kind: 'votes', field: textField('d112 o3 '.repeat(20)) },
      },
      /Votes:/u,
    ],
    ['the review', { kind: 'review', cursor: 20 }, /All answers/u],
    [
      'the facts',
      { kind: 'facts', form: { ...factsForm({ facts: {}, timeline: {} }), focus: 'approval' } },
      /Waited for approval/u,
    ],
    ['the last experiments', { kind: 'lastExperiments', cursor: 0 }, /Go on to the questions/u],
    ['a search', { kind: 'review', cursor: 0, search: textField('rollback') }, /Find: rollback/u],
    ['the result', { kind: 'result', page: 'constraint', top: 0 }, /What your answers say/u],
    ['the roadmap', { kind: 'roadmap', cursor: 0 }, /First step/u],
    [
      'who sees to an experiment',
      { kind: 'roadmap', cursor: 1, form: experimentForm({ owner: '山田 👩‍👩‍👧 '.repeat(12) }, '2026-11-22') },
      /Look at it again on/u,
    ],
    [
      'the game with the answers',
      {
        kind: 'whatIf',
        cursor: 3,
        supposed: Object.fromEntries(bank.questions.slice(0, 9).map(({ id }) => [id, 3])),
        back: { kind: 'roadmap', cursor: 0 },
      },
      /Held up by[\s\S]*❯/u,
    ],
    ['the end of the roadmap', { kind: 'roadmap', cursor: 99 }, /What to try/u],
    ['the end', { kind: 'finished', files: { assessment: '/a'.repeat(60), report: '/r.md' } }, /Report:/u],
  ])('%s fits', (_, screen, shows) => {
    const rows = frameOf(at(size, screen))
    expect(rows.length).toBeLessThanOrEqual(size.rows)
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
    expect(rows.join('\n')).toMatch(shows)
  })
})

test.each(sizes)(
  'at $columns by $rows, votes that are in are words and marks, beside every choice',
  (size) => {
    const roles = (['dev', 'ops'] as const).flatMap((role, at) =>
      ([0, 1, 1, 3] as const).map((level) => ({ level: at === 0 ? level : (3 as const), role })),
    )
    const votes = [...roles, { level: 'unknown' as const }]
    const voted = {
      ...session,
      details: { ...session.details, participants: 12 },
      answers: { ...answers, rollback: { kind: 'split' as const, votes, rounds: [votes] } },
    }
    const rows = frameOf({
      ...at(size, { kind: 'question', question: 'rollback', cursor: 1, fromReview: false }),
      session: voted,
    })
    expect(rows.length).toBeLessThanOrEqual(size.rows)
    const text = leftOf(rows, size).join(' ').replace(/\s+/gu, ' ')
    expect(text).toContain('9 of 12 voted')
    expect(text).toContain('let both ends tell. Roles differ. Proposed: 4, the middle vote.')
    expect(rows.some((row) => /^ {2}4 ●●●●● /u.test(row))).toBe(true)
    expect(rows.some((row) => /^❯ 2 ●● {4}/u.test(row))).toBe(true)
    expect(rows.filter((row) => /^(?:❯| ) [1-7]/u.test(row))).toHaveLength(7)
    if (size.rows > 16) expect(text).toContain(': one says 1, two say 2, five say 4, one does not know.')
  },
)

test.each([
  { columns: 50, rows: 16 },
  { columns: 44, rows: 12 },
  { columns: 40, rows: 10 },
])('at $columns by $rows, nothing is in pieces while votes are typed: question, levels, votes', (size) => {
  for (const { id, asks } of bank.questions) {
    const rows = frameOf({
      ...at(size, {
        kind: 'question',
        question: id,
        cursor: 5,
        fromReview: false,
        writing: { kind: 'votes', field: textField('1 1 2') },
      }),
      session: { ...session, answers: {}, details: { ...session.details, participants: 5 } },
    })
    expect(rows).toHaveLength(size.rows)
    const text = rows.join(' ').replace(/\s+/gu, ' ')
    if (size.rows >= 16) expect(text).toContain(asks)
    else expect(rows[2]).toContain(asks.slice(0, 20))
    for (const number of size.rows >= 12 ? [1, 2, 3, 4, 5] : [1, 2, 3])
      expect(rows.some((row) => new RegExp(`^  ${number} `, 'u').test(row))).toBe(true)
    expect(text).toContain('Votes: 1 1 2')
    expect(text).toContain('3 of 5 so far')
    expect(text).not.toContain('……')
  }
})

test.each<readonly [string, Screen, readonly string[]]>([
  [
    'votes that are in',
    { kind: 'question', question: 'rollback', cursor: 1, fromReview: false },
    ['Enter take it', 'v revote', 's leave split', '? keys'],
  ],
  ['the result', { kind: 'result', page: 'constraint', top: 0 }, ['Enter go on', 'w what if?', '? keys']],
  ['the roadmap', { kind: 'roadmap', cursor: 0 }, ['Enter who, when', 'Space choose', 'End save']],
  [
    'the facts',
    { kind: 'facts', form: factsForm({ facts: {}, timeline: {} }) },
    ['← → change', 'm measured', 'Esc leave'],
  ],
])('at 50 by 16 the footer of %s names what is needed there', (_, screen, keys) => {
  const votes = [{ level: 0 as const }, { level: 2 as const }]
  const rows = frameOf({
    ...at({ columns: 50, rows: 16 }, screen),
    session: { ...session, answers: { ...answers, rollback: { kind: 'split', votes } } },
  })
  for (const key of keys) expect(rows.at(-1)).toContain(key)
})

test('at 50 by 16 the game says the whole level', () => {
  const rows = frameOf(
    at(
      { columns: 50, rows: 16 },
      {
        kind: 'whatIf',
        cursor: 0,
        supposed: Object.fromEntries(bank.questions.map(({ id }) => [id, 1])),
        back: { kind: 'roadmap', cursor: 0 },
      },
    ),
  )
  const text = rows.join(' ').replace(/\s+/gu, ' ')
  expect(bank.questions.some(({ levels }) => text.includes(`2: ${levels[1]}`))).toBe(true)
  expect(rows.some((row) => row.startsWith('❯'))).toBe(true)
})

test('the pointer stays where it is when a list grows or shrinks', () => {
  const small = { columns: 40, rows: 10 }
  const asked: Screen = { kind: 'question', question: 'rollback', cursor: 1, fromReview: false }
  const after = frameOf(at({ columns: 50, rows: 16 }, asked), at(small, asked))
  expect(after.filter((row) => row.startsWith('❯'))).toEqual([expect.stringMatching(/^❯ 2/u)])
  const voting: Screen = { ...asked, cursor: -1, writing: { kind: 'votes', field: textField() } }
  const typing = frameOf(at(small, voting), at(small, { ...asked, cursor: -1 }))
  expect(typing.some((row) => row.startsWith('❯'))).toBe(false)
})

test('a window that is too small says so', () => {
  expect(frameOf(at({ columns: 30, rows: 8 }, { kind: 'home', cursor: 0 })).join(' ')).toContain(
    'Make the window larger',
  )
})

test('without Unicode every sign is ASCII', () => {
  const model = {
    ...at({ columns: 80, rows: 24 }, { kind: 'result', page: 'constraint', top: 0 }),
    signs: signsFor({ LANG: 'C' }),
  }
  const plain = {
    ...model,
    drafts: [],
    session: { ...session, details: { ...session.details, team: 'Pay' } },
  }
  const screens: readonly Screen[] = [
    { kind: 'result', page: 'constraint', top: 0 },
    { kind: 'roadmap', cursor: 0 },
    { kind: 'home', cursor: 1 },
    { kind: 'review', cursor: 3 },
    { kind: 'question', question: 'rollback', cursor: 1, fromReview: false },
  ]
  for (const screen of screens) expect(frameOf({ ...plain, screen }).join('\n')).toMatch(/^[\n -~]*$/u)
})

test('in ASCII a choice turns between < and >, and the words stand apart from the mark of what was taken', () => {
  const model = homeModel({ session, signs: signsFor({}) })
  const shown = (screen: Screen) => frameOf({ ...model, screen }).join('\n')
  const form = aboutForm(session.details ?? {})
  expect(shown({ kind: 'about', form: { ...form, focus: 'cadence' } })).toMatch(/You release +< \w+ >/u)
  const question = Object.entries(session.answers).find(([, { kind }]) => kind === 'level')?.[0]
  expect(shown({ kind: 'question', question: question ?? '', cursor: 0, fromReview: false })).toMatch(
    /^[> ] \dx [^ ]/mu,
  )
})

test('a wide window has every question and what to talk about beside the one that is asked', () => {
  const size = { columns: 120, rows: 40 }
  const rows = frameOf(at(size, { kind: 'question', question: 'rollback', cursor: 1, fromReview: false }))
  const beside = rows.slice(2, -1).map((row) => row.slice(size.columns - panelWidth(size)))
  expect(beside.every((row) => row.startsWith('┃'))).toBe(true)
  expect(beside.filter((row) => /^┃ (?: |❯) [12] /u.test(row))).toHaveLength(32)
  expect(beside.filter((row) => row.includes('❯'))).toHaveLength(1)
  expect(beside.join('\n')).toContain('Talk about:')
})
