import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAssessment, writeAssessment } from '../../src/store/assessments/assessmentFile.ts'
import { bank } from '../bankOfQuestions.ts'
import { keptAssessment } from './keptAssessment.ts'
import { told } from './world.ts'
import { cpuTime } from '../cpuTime.ts'

const head = { team: 'Payments', date: '2026-11-22', cadence: 'monthly' }
const file = (more: object) => JSON.stringify({ ...head, answers: {}, ...more }, null, 2)

async function problemsOf(text: string): Promise<readonly string[]> {
  const outcome = await readAssessment(text, 'retro.json', bank)
  return outcome.ok ? [] : outcome.problems.map(told)
}

async function valueOf(text: string): Promise<unknown> {
  const outcome = await readAssessment(text, 'retro.json', bank)
  return outcome.ok ? outcome.value : outcome.problems.map(told)
}

test('what is written reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(keptAssessment, async (assessment) => {
      const outcome = await readAssessment(writeAssessment(assessment), 'retro.json', bank)
      expect(outcome).toEqual({ ok: true, value: assessment })
    }),
    { numRuns: 300 },
  )
})

test('the text of an assessment does not depend on the order of its keys', async () => {
  fc.assert(
    fc.property(keptAssessment, (assessment) => {
      const reversed = Object.fromEntries(Object.entries(assessment).toReversed())
      expect(writeAssessment({ ...assessment, ...reversed })).toBe(writeAssessment(assessment))
    }),
  )
})

describe('short forms', () => {
  const long = {
    ...head,
    mode: 'full',
    answers: {
      deployment: { kind: 'level', level: 1 },
      detection: { kind: 'unknown' },
      'database-changes': { kind: 'notApplicable', because: 'no database' },
      rollback: { kind: 'split', votes: [{ level: 0 }, { level: 2 }, { level: 2, role: 'ops' }] },
      tests: { kind: 'level', level: 2, note: 'nearly' },
    },
  }
  const known = Object.keys(long.answers).filter((id) =>
    bank.questions.some((question) => question.id === id),
  )

  test('in YAML', async () => {
    const yaml = `
team: Payments
date: 2026-11-22
cadence: monthly
answers:
  deployment: 1
  detection: unknown
  database-changes: { notApplicable: no database }
  rollback: { votes: [0, 2, { level: 2, role: ops }] }
`
    const { tests: _, ...answers } = long.answers
    expect(known).toHaveLength(4)
    expect(await valueOf(yaml)).toEqual({ ...long, answers })
  })

  test('a level with a note, and unknown as a level', async () => {
    const value = await valueOf(
      file({ answers: { deployment: { level: 2, note: 'nearly' }, rollback: { level: 'unknown' } } }),
    )
    expect(value).toMatchObject({
      answers: { deployment: { kind: 'level', level: 2, note: 'nearly' }, rollback: { kind: 'unknown' } },
    })
  })
})

test('every problem is named at once, with its place', async () => {
  const yaml = `team: ""
date: 2026-13-40
cadence: yearly
colour: red
answers:
  deploymnt: 1
  deployment: 7
  detection: maybe
  detection: unknown
  rollback: { votes: [0, 9] }
  database-changes: { notApplicable: "" }
`
  expect(await problemsOf(yaml)).toEqual([
    'retro.json:1:7 team is empty',
    'retro.json:2:7 date is not a date such as 2026-11-22',
    'retro.json:3:10 cadence is not one of monthly, weekly, daily, on-demand',
    'retro.json:4:1 "colour" is not a key that is read',
    'retro.json:6:3 "deploymnt" is not a question of this bank; did you mean "deployment"?',
    'retro.json:7:15 answers.deployment.level is not a level: 0, 1, 2 or 3',
    'retro.json:9:3 "detection" is there twice',
    'retro.json:10:26 answers.rollback.votes.1.level is not a vote: 0, 1, 2, 3 or unknown',
    'retro.json:11:21 answers.database-changes.because is empty',
  ])
})

test.each([
  ['nothing', '', /^retro.json is empty$/u],
  ['only space', ' \n', /is empty/u],
  ['a list', '[1]', /expected an assessment/u],
  ['null', 'null', /expected an assessment/u],
  ['a word', 'hello', /expected an assessment/u],
  ['half a file', '{ "team": "x", "answers": {', /^retro.json:1:\d+ /u],
  ['a newer schema', file({ schema: 2 }), /schema 2 needs a newer version/u],
  ['no schema at all', file({ schema: 'one' }), /schema is not a schema/u],
  [
    'a key twice',
    '{"team":"a","date":"2026-11-22","cadence":"daily","answers":{},"team":"b"}',
    /^retro.json:1:64 "team" is there twice$/u,
  ],
  ['nothing needed', '{}', /team is missing/u],
  ['a day that is not', file({ date: '2026-02-29' }), /:3:11 date is not a date/u],
  ['a time that is not', file({ started: '2026-02-29T10:00:00Z' }), /started is not a time/u],
  ['nobody', file({ participants: 0 }), /participants is below 1/u],
  ['half a person', file({ participants: 1.5 }), /participants is not a whole number/u],
  ['an id of another kind', file({ id: '../../etc/passwd' }), /id is not an id/u],
  ['a vote in words', file({ answers: { deployment: { votes: ['two'] } } }), /votes.0.level is not a vote/u],
  ['a conflict', '{\n<<<<<<< HEAD\n"a": 1\n=======\n>>>>>>> b\n}', /^retro.json:2:1 has a merge conflict/u],
  ['zeros', '\0\0\0\0', /^retro.json/u],
  ['two documents', 'team: a\n---\nteam: b\n', /:2:1 a second document begins; keep one in a file$/u],
  ['a tag', 'team: !!js/function x\n', /tag/u],
  ['an alias', 'team: &a x\nservice: *a\n', /:2:10 an alias is not read/u],
  ['another YAML', '%YAML 1.1\n---\nteam: a\n', /%YAML is not read/u],
  [
    'a prototype',
    '{"__proto__":{"x":1},"constructor":1,"team":"a","date":"2026-11-22","cadence":"daily","answers":{"__proto__":1}}',
    /"__proto__" is not a key[\s\S]*"constructor"[\s\S]*"__proto__" is not a question/u,
  ],
])('%s is a problem and nothing more', async (_, text, expected) => {
  const problems = await problemsOf(text)
  expect(problems.join('\n')).toMatch(expected)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('messages carry no bytes that act on a terminal', async () => {
  const evil = '\u001b]52;c;aGk=\u0007\u202e\u009b31m'
  const texts = [
    file({ [evil]: 1 }),
    file({ answers: { [evil]: 1 } }),
    file({ date: evil }),
    file({ bank: { revisions: { [evil]: 1 } } }),
    `team: !${evil} x`,
    `${evil}: [`,
  ]
  for (const text of texts) {
    const outcome = await readAssessment(text, `${evil}.json`, bank)
    expect(outcome.ok).toBe(false)
    // eslint-disable-next-line no-control-regex
    expect(outcome.ok ? '' : outcome.problems.map(told).join('')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u202e]/u,
    )
  }
})

test.each([
  ['brackets', '['.repeat(100_000)],
  ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['maps', '{"a":'.repeat(100_000)],
  ['maps of YAML', '{a: '.repeat(10_000)],
  ['lists of YAML', '- '.repeat(20_000)],
  ['questions of YAML', '? '.repeat(20_000)],
  ['questions on lines', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}?`).join('\n')],
  ['many keys', Array.from({ length: 5000 }, (_, place) => `k${place}: 1`).join('\n')],
  [
    'many problems',
    file({ answers: Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`k${place}`, 9])) }),
  ],
])('%s beyond measure are refused in a moment', async (_, text) => {
  const worked = cpuTime()
  const problems = await problemsOf(text)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThan(103)
  expect(worked()).toBeLessThan(2000)
})

test('without a bank, questions of other banks are taken as they are', async () => {
  const outcome = await readAssessment(file({ answers: { 'asked-long-ago': 2 } }), 'old.json')
  expect(outcome).toMatchObject({ ok: true, value: { answers: { 'asked-long-ago': { level: 2 } } } })
})
