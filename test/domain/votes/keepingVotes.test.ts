import { describe, expect, test } from 'vitest'
import type { Answer, Vote } from '../../../src/domain/assessment.ts'
import { newSession, step } from '../../../src/domain/session/session.ts'
import type { Event } from '../../../src/domain/session/session.ts'
import { afterRound, lastRound } from '../../../src/domain/votes/keepingVotes.ts'
import { bank } from '../../bankOfQuestions.ts'

const first: readonly Vote[] = [{ level: 0, role: 'ops' }, { level: 2 }]
const second: readonly Vote[] = [{ level: 1 }, { level: 1 }]

/** The answer to a question after these answers and skips. */
function after(...said: readonly (Answer | 'skip')[]): Answer | undefined {
  return said
    .map((answer): Event =>
      answer === 'skip'
        ? { kind: 'skipped', question: 'deployment' }
        : { kind: 'answered', question: 'deployment', answer },
    )
    .reduce((session, event) => step(bank, session, event), newSession('01A', '2026-11-22T10:00:00.000Z', {}))
    .answers['deployment']
}

describe('votes', () => {
  test('are a split until they are settled, and stay beside what is settled', () => {
    const split = afterRound(undefined, first)
    expect(split).toEqual({ kind: 'split', votes: first })
    expect(after(split, { kind: 'level', level: 0 })).toEqual({ kind: 'level', level: 0, votes: first })
    expect(after(split, { kind: 'unknown' })).toEqual({ kind: 'unknown', votes: first })
  })

  test('stay the first ones when there is a second round, and when the answer is changed by hand', () => {
    const again = afterRound(afterRound(undefined, first), second)
    expect(again).toEqual({ kind: 'split', votes: first, rounds: [second] })
    expect(lastRound(again)).toBe(second)
    expect(after(again, { kind: 'level', level: 1 }, { kind: 'level', level: 3 })).toEqual({
      kind: 'level',
      level: 3,
      votes: first,
      rounds: [second],
    })
  })

  test('are not lost to a skip: the question is a split again', () => {
    const split = afterRound(undefined, first)
    expect(after(split, { kind: 'level', level: 0 }, 'skip')).toEqual(split)
    expect(after({ kind: 'level', level: 0 }, 'skip')).toBeUndefined()
  })
})
