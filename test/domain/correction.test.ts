import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Bank } from '../../src/domain/bank.ts'
import { reopened } from '../../src/domain/correction/reopened.ts'
import { assessmentOf, firstOpenQuestion, step } from '../../src/domain/session/session.ts'
import type { Event } from '../../src/domain/session/session.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

const old = '01KB0000000000000000000001'
const fresh = { id: '01KC0000000000000000000001', started: '2026-12-24T10:00:00.000Z' }
const today = '2026-12-24'

/** What becomes of an assessment when it is opened anew and these things happen. */
function correctedBy(before: Assessment, events: readonly Event[], asked: Bank = bank): Assessment {
  const session = events.reduce((sofar, event) => step(asked, sofar, event), reopened(asked, before, fresh))
  const after = assessmentOf(asked, session, today)
  if (!after) throw new Error('a session that was finished has details')
  return after
}

const someNotes = fc.array(fc.tuple(fc.constantFrom(...bank.questions), fc.string({ minLength: 1 })))
const kept = fc
  .record({
    assessment: anyAssessment,
    notes: someNotes,
    times: fc.constantFrom({}, { started: '2026-11-22T10:00:00Z', finished: '2026-11-22T11:00:00+01:00' }),
    more: fc.constantFrom<Partial<Assessment>>(
      {},
      {
        service: 'checkout',
        participants: 7,
        facts: { 'deployment-frequency': { value: 'weekly', how: 'estimated' } },
        timeline: { waiting: { tests: 3 }, people: 2 },
        actions: [{ action: 'deployment:1', state: 'chosen', owner: 'Kim', review: '2026-12-20' }],
      },
    ),
  })
  .map(({ assessment, notes, times, more }): Assessment & { readonly id: string } => {
    const noted = notes.flatMap(([{ id }, note]) => {
      const answer = assessment.answers[id]
      return answer ? [[id, { ...answer, note }] as const] : []
    })
    const answers = { ...assessment.answers, ...Object.fromEntries(noted) }
    const revisions = Object.fromEntries(bank.questions.map(({ id, revision }) => [id, revision]))
    return { ...assessment, ...times, ...more, id: old, bank: { version: bank.version, revisions }, answers }
  })

test('opened and saved again, a session says what it said, in its place in time, and supersedes the old one', () => {
  fc.assert(
    fc.property(kept, ({ id, ...before }) => {
      expect(correctedBy({ ...before, id }, [])).toEqual({ ...before, id: fresh.id, supersedes: id })
      expect(firstOpenQuestion(bank, reopened(bank, { ...before, id }, fresh))).toBeUndefined()
    }),
  )
})

test('an answer that is corrected is all that changes', () => {
  fc.assert(
    fc.property(kept, fc.constantFrom(...bank.questions), ({ id, ...before }, { id: question }) => {
      const answer = { kind: 'level', level: 3 } as const
      const after = correctedBy({ ...before, id }, [{ kind: 'answered', question, answer }])
      expect(after.answers[question]).toMatchObject(answer)
      expect({ ...after, answers: { ...after.answers, [question]: 0 } }).toEqual({
        ...before,
        id: fresh.id,
        supersedes: id,
        answers: { ...before.answers, [question]: 0 },
      })
    }),
  )
})

test('the team, its cadence, a note and an experiment are corrected too', () => {
  const before: Assessment = {
    id: old,
    team: 'Paymnets',
    date: '2026-11-22',
    mode: 'quick',
    cadence: 'weekly',
    answers: { deployment: { kind: 'level', level: 1, note: 'by Ana' } },
    actions: [{ action: 'deployment:2', state: 'chosen' }],
  }
  expect(
    correctedBy(before, [
      { kind: 'described', details: { team: 'Payments', mode: 'quick', cadence: 'daily' } },
      { kind: 'noted', question: 'deployment', note: '' },
      { kind: 'planned', experiments: [{ action: 'deployment:2', state: 'chosen', owner: 'Kim' }] },
    ]),
  ).toEqual({
    id: fresh.id,
    supersedes: old,
    team: 'Payments',
    date: '2026-11-22',
    mode: 'quick',
    cadence: 'daily',
    answers: { deployment: { kind: 'level', level: 1 } },
    actions: [{ action: 'deployment:2', state: 'chosen', owner: 'Kim' }],
  })
})

test('with another bank, answers that it does not ask for stay, and only what is said anew has its revision', () => {
  const next: Bank = {
    ...bank,
    version: '9.0.0',
    questions: bank.questions
      .filter(({ id }) => id !== 'rollback')
      .map((question) => ({ ...question, revision: question.revision + 1 })),
  }
  const stamp = { version: bank.version, revisions: { deployment: 1, detection: 1, rollback: 1 } }
  const before: Assessment = {
    id: old,
    team: 'Payments',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'weekly',
    bank: stamp,
    answers: {
      rollback: { kind: 'level', level: 2, note: 'kept' },
      deployment: { kind: 'level', level: 1 },
      detection: { kind: 'unknown' },
    },
  }
  expect(correctedBy(before, [], next)).toEqual({
    ...before,
    id: fresh.id,
    supersedes: old,
  })
  const answer = { kind: 'level', level: 2 } as const
  const after = correctedBy(before, [{ kind: 'answered', question: 'detection', answer }], next)
  expect(after.answers).toEqual({ ...before.answers, detection: answer })
  expect(after.bank).toEqual({
    version: '9.0.0',
    revisions: {
      ...stamp.revisions,
      detection: next.questions.find(({ id }) => id === 'detection')?.revision,
    },
  })
})

test('what was found is kept, with what was said of it, and gives way where the answer no longer contradicts it', () => {
  const finding = { id: 'deployment-cadence', value: 'monthly', confidence: 'high', head: 'abc' } as const
  const other = { id: 'commits', value: 9, head: 'abc' }
  const before: Assessment = {
    id: old,
    team: 'Payments',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'daily',
    answers: {},
    evidence: [{ ...finding, question: 'cadence', contradicts: true, said: 'a quiet month' }, other],
  }
  expect(correctedBy(before, []).evidence).toEqual(before.evidence)
  expect(
    correctedBy(before, [
      { kind: 'described', details: { team: 'Payments', mode: 'full', cadence: 'monthly' } },
    ]).evidence,
  ).toEqual([finding, other])
})
