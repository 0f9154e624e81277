import { describe, expect, test } from 'vitest'
import {
  assessmentOf,
  firstOpenQuestion,
  newSession,
  questionsOf,
  step,
} from '../../../src/domain/session/session.ts'
import type { Event } from '../../../src/domain/session/session.ts'
import { bank } from '../../bankOfQuestions.ts'

const details = { team: 'Payments', mode: 'full', cadence: 'weekly' } as const

function after(...events: readonly Event[]) {
  return events.reduce(
    (session, event) => step(bank, session, event),
    newSession('01A', '2026-11-22T10:00:00.000Z', {}),
  )
}

const level = (question: string, at: 0 | 1 | 2 | 3): Event => ({
  kind: 'answered',
  question,
  answer: { kind: 'level', level: at },
})

describe('a session', () => {
  test('goes on at the first question that was neither answered nor skipped', () => {
    expect(firstOpenQuestion(bank, after())?.id).toBe('deployment')
    expect(
      firstOpenQuestion(bank, after(level('deployment', 1), { kind: 'skipped', question: 'release-event' }))
        ?.id,
    ).toBe('verification')
    expect(firstOpenQuestion(bank, after(level('release-event', 1)))?.id).toBe('deployment')
  })

  test('asks twelve questions in the quick mode', () => {
    expect(
      questionsOf(bank, after({ kind: 'described', details: { ...details, mode: 'quick' } })),
    ).toHaveLength(12)
  })

  test('asks what it went deeper into after the questions of its mode, in the order that was chosen', () => {
    const session = after(
      { kind: 'described', details: { ...details, mode: 'quick' } },
      { kind: 'wentDeeper', questions: ['regression', 'release-people', 'deployment', 'no-such-question'] },
    )
    const asked = questionsOf(bank, session).map(({ id }) => id)
    expect(asked).toHaveLength(14)
    expect(asked.slice(12)).toEqual(['regression', 'release-people'])
  })

  test('keeps the last answer, and a skip takes an answer back', () => {
    const session = after(
      { kind: 'described', details },
      level('deployment', 1),
      level('deployment', 2),
      level('verification', 1),
      { kind: 'skipped', question: 'verification' },
    )
    expect(assessmentOf(bank, session, '2026-11-22')?.answers).toEqual({
      deployment: { kind: 'level', level: 2 },
    })
  })

  test('puts a note beside its answer, and an empty note takes it away', () => {
    const noted = after(
      { kind: 'described', details },
      { kind: 'noted', question: 'deployment', note: 'by Ann' },
      level('deployment', 1),
    )
    expect(assessmentOf(bank, noted, '2026-11-22')?.answers['deployment']).toEqual({
      kind: 'level',
      level: 1,
      note: 'by Ann',
    })
    const without = step(bank, noted, { kind: 'noted', question: 'deployment', note: '' })
    expect(assessmentOf(bank, without, '2026-11-22')?.answers['deployment']).toEqual({
      kind: 'level',
      level: 1,
    })
  })

  test('does not change for a question that the bank does not have', () => {
    const before = after({ kind: 'described', details })
    expect(step(bank, before, level('constructor', 1))).toBe(before)
  })

  test('is no assessment before the team described itself', () => {
    expect(assessmentOf(bank, after(level('deployment', 1)), '2026-11-22')).toBeUndefined()
  })
})
