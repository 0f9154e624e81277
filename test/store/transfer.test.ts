import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { answersCsv } from '../../src/store/transfer/answersCsv.ts'
import { derivedIdentity } from '../../src/store/assessments/derivedIdentity.ts'
import { asJson, asNdjson, leaving, tooFewVotes } from '../../src/store/transfer/exportAssessments.ts'
import { fileStore } from '../../src/store/fileStore.ts'
import { readRecords } from '../../src/store/transfer/readRecords.ts'
import type { Kept } from '../../src/store/store.ts'
import { bank } from '../bankOfQuestions.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import { identity, keptAssessment } from './keptAssessment.ts'
import { assessmentOf, fakeWorld, idOf, told } from './world.ts'

const whole = { withNotes: true, withVotes: true }
const stamped: fc.Arbitrary<Kept> = fc
  .tuple(keptAssessment, identity)
  .map(([assessment, id]) => ({ bank: {}, ...assessment, id }))
const several = fc.uniqueArray(stamped, { selector: ({ id }) => id, maxLength: 4 })

function emptyStore() {
  const disk = fakeFileSystem()
  let seed = 1
  const again = () =>
    fileStore({ path: '/data', own: true }, { ...fakeWorld((seed += 1)), files: disk.files })
  return { disk, again }
}

describe.each([
  ['JSON', asJson],
  ['NDJSON', asNdjson],
])('%s', (_, write) => {
  test('what is exported whole is imported the same', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (assessments) => {
        const text = write(assessments.map((each) => leaving(each, whole)))
        if (!text.trim()) return
        expect(await readRecords(text, 'export', bank)).toEqual({ assessments, problems: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('without notes and votes the figures stay', async () => {
    fc.assert(
      fc.property(stamped, (assessment) => {
        const bare = leaving(assessment, { withNotes: false, withVotes: false })
        const texts = JSON.stringify(bare.answers)
        expect(texts).not.toMatch(/"note"|"rounds"|"role"/u)
        const { standings: _bare, ...after } = diagnose(bank, bare)
        const { standings: _whole, ...before } = diagnose(bank, assessment)
        expect(after).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

test('an empty export is valid, and brings nothing', async () => {
  expect(JSON.parse(asJson([]))).toEqual({ schema: 1, assessments: [] })
  expect(await readRecords(asJson([]), 'export', bank)).toEqual({ assessments: [], problems: [] })
})

test('what comes back, whole or in parts, is not taken twice', async () => {
  const votes = [0, 1, 2].map((level) => ({ level: level === 0 ? (0 as const) : (2 as const), role: 'ops' }))
  const kept = assessmentOf(1, {
    answers: { rollback: { kind: 'split', votes, note: 'hm' } },
    evidence: [{ id: 'commits', value: 3, question: 'rollback', contradicts: true, said: 'Ana was away' }],
    actions: [{ action: 'rollback:1', state: 'chosen', owner: 'Kim', review: '2026-12-20' }],
  })
  const { again } = emptyStore()
  expect(await again().takeIn([kept, assessmentOf(2)])).toEqual({ added: 2, known: 0, deleted: [] })
  expect(await again().takeIn([kept])).toEqual({ added: 0, known: 1, deleted: [] })
  for (const withNotes of [true, false])
    expect(await again().takeIn([leaving(kept, { withNotes, withVotes: false })])).toEqual({
      added: 0,
      known: 1,
      deleted: [],
    })
  await again().remove(idOf(2))
  expect(await again().takeIn([assessmentOf(2)])).toEqual({ added: 0, known: 1, deleted: [idOf(2)] })
  expect(await again().list()).toHaveLength(1)
})

test('neither what people said nor their names leave unless they are asked for', () => {
  const kept = assessmentOf(1, {
    answers: { rollback: { kind: 'level', level: 2, note: 'Ana did' } },
    evidence: [{ id: 'commits', value: 3, question: 'rollback', contradicts: true, said: 'Ana was away' }],
    actions: [{ action: 'rollback:3', state: 'chosen', owner: 'Ana', review: '2026-12-20' }],
  })
  expect(leaving(kept, { withNotes: false, withVotes: true })).toEqual({
    ...kept,
    answers: { rollback: { kind: 'level', level: 2 } },
    evidence: [{ id: 'commits', value: 3, question: 'rollback', contradicts: true }],
    actions: [{ action: 'rollback:3', state: 'chosen', review: '2026-12-20' }],
  })
  expect(leaving(kept, { withNotes: true, withVotes: false })).toEqual(kept)
})

test('what has the id of another and says something else is kept beside it, and both are marked', async () => {
  const { again } = emptyStore()
  await again().takeIn([assessmentOf(1), assessmentOf(1, { participants: 7 })])
  expect((await again().list()).map((entry) => (entry.kind === 'assessment' ? entry.marks : entry))).toEqual([
    ['twin'],
    ['twin'],
  ])
})

test('what has no id is given the same one every time', async () => {
  const { again } = emptyStore()
  const { id: _, finished: __, started: ___, ...byHand } = assessmentOf(1, { date: '2024-05-01' })
  expect(await again().takeIn([byHand, byHand])).toEqual({ added: 1, known: 1, deleted: [] })
  expect(await again().takeIn([byHand])).toEqual({ added: 0, known: 1, deleted: [] })
  const [entry] = await again().list()
  expect(entry?.kind === 'assessment' && entry.assessment).toEqual({ ...byHand, id: derivedIdentity(byHand) })
  expect(derivedIdentity(byHand)).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u)
  expect(derivedIdentity({ ...byHand, date: '2024-05-02' }) > derivedIdentity(byHand)).toBe(true)
})

test('taking in goes on where it was stopped, wherever that was', async () => {
  const all = [1, 2, 3].map((number) => assessmentOf(number))
  const count = async (stopAt: number) => {
    const { disk, again } = emptyStore()
    disk.failAt(stopAt, 'crash')
    const first = await again()
      .takeIn(all)
      .catch(() => undefined)
    disk.cutPower('torn')
    const second = await again().takeIn(all)
    expect(await again().list()).toHaveLength(3)
    expect(second.added + second.known).toBe(3)
    expect(second.known).toBeGreaterThanOrEqual(first?.added ?? 0)
    return disk.calls()
  }
  const calls = await count(Infinity)
  for (let call = 1; call < calls / 2; call += 1) await count(call)
})

describe('a file of many', () => {
  const lines = (...records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n')
  const good = { team: 'P', date: '2026-11-22', cadence: 'daily', answers: {} }

  test('names every bad record, and holds the good ones apart', async () => {
    const text = lines(good, { ...good, date: '2026-13-01', cadence: 'often' }, good)
    const { assessments, problems } = await readRecords(text, 'all.ndjson', bank)
    expect(assessments).toHaveLength(2)
    expect(problems.map(told)).toEqual([
      'all.ndjson:2 cadence is not one of monthly, weekly, daily, on-demand',
      'all.ndjson:2 date is not a date such as 2026-11-22',
    ])
    const list = await readRecords(JSON.stringify([good, 7]), 'all.json', bank)
    expect(list.problems.map(told)).toEqual(['all.json record 2 expected an assessment: a map of keys'])
  })

  test('says where a line is cut', async () => {
    const { problems } = await readRecords(`${lines(good, good)}\n{"team":`, 'all.ndjson', bank)
    expect(problems.map(told)).toEqual(['all.ndjson:3 is not JSON'])
  })

  test('checks the questions of what was written by hand, and lets other banks have their own', async () => {
    const old = { ...good, answers: { 'asked-long-ago': 1 } }
    expect((await readRecords(lines(old, good), 'x', bank)).problems).toHaveLength(1)
    expect(
      (await readRecords(lines({ ...old, bank: { version: '0.1.0' } }, good), 'x', bank)).problems,
    ).toEqual([])
    expect((await readRecords(JSON.stringify(old), 'x', bank)).problems).toHaveLength(1)
  })

  test('may be one assessment in YAML', async () => {
    const { assessments } = await readRecords(
      'team: P\ndate: 2026-11-22\ncadence: daily\nanswers: {}\n',
      'x',
      bank,
    )
    expect(assessments).toHaveLength(1)
  })
})

describe('votes', () => {
  const voted = (number: number): Assessment['answers'] => ({
    deployment: { kind: 'level', level: 1, votes: Array.from({ length: number }, () => ({ level: 1 })) },
  })

  test('under five are not passed on', () => {
    expect(tooFewVotes([assessmentOf(1, { answers: voted(4) })]).map(told)).toEqual([
      `${idOf(1)} has fewer than 5 votes on deployment, which tell who said what; export without votes`,
    ])
    const later = { ...voted(5), rollback: { kind: 'unknown' as const, rounds: [[{ level: 1 as const }]] } }
    expect(tooFewVotes([assessmentOf(1, { answers: later })]).map(({ what }) => what)).toEqual([
      'has fewer than 5 votes on rollback, which tell who said what',
    ])
    expect(tooFewVotes([assessmentOf(1, { answers: voted(5) }), assessmentOf(2)])).toEqual([])
  })
})

describe('CSV', () => {
  const bare = { withNotes: false, withVotes: false }

  test('has one row an answer, with the figures of its assessment', () => {
    const assessment = assessmentOf(1, {
      bank: { version: '1.0.0', layer: 'acme 3' },
      target: 'weekly',
      answers: {
        deployment: { kind: 'level', level: 1, votes: [{ level: 0 }, { level: 2 }, { level: 'unknown' }] },
        detection: { kind: 'unknown' },
      },
    })
    expect(answersCsv(bank, [assessment], bare)).toBe(
      [
        '"assessment","bank","bank_version","team","date","cadence","target","capability","question","level","range","n","state","position_low","position_high","working_step","constraint"',
        `"${idOf(1)}","acme 3","1.0.0","Payments","2026-11-22","monthly","weekly","release-process","deployment",1,2,3,"level","manual","scripted","monthly-to-weekly","release-process"`,
        `"${idOf(1)}","acme 3","1.0.0","Payments","2026-11-22","monthly","weekly","monitoring","detection",,,0,"unknown","manual","scripted","monthly-to-weekly","release-process"`,
        '',
      ].join('\r\n'),
    )
  })

  test.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "'=1", '＝1', '%0a'])(
    'takes %j for text',
    (team) => {
      expect(answersCsv(bank, [assessmentOf(1, { team })], bare)).toMatch(/,"'[^"]*","2026-11-22"/u)
    },
  )

  test('keeps every row on its line, whatever is in it', () => {
    fc.assert(
      fc.property(several, (assessments) => {
        const text = answersCsv(bank, assessments, whole)
        const rows = assessments.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0)
        expect(text.split('\r\n')).toHaveLength(rows + 2)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
      }),
    )
  })
})
