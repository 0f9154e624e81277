import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerInShort } from '../../src/domain/words/answerInShort.ts'
import type { Answer, Assessment, Vote } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import { changeGroups } from '../../src/domain/comparison/changeGroups.ts'
import { compare } from '../../src/domain/comparison/comparison.ts'
import type { Comparison } from '../../src/domain/comparison/comparison.ts'
import { experimentInWords } from '../../src/domain/comparison/experimentInWords.ts'
import { stepInWords } from '../../src/domain/comparison/stepInWords.ts'
import { thenAndNow } from '../../src/domain/comparison/thenAndNow.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

const base: Assessment = {
  team: 'Payments',
  date: '2026-10-01',
  mode: 'full',
  cadence: 'monthly',
  answers: Object.fromEntries(bank.questions.map(({ id }) => [id, { kind: 'level', level: 1 }])),
}

function with_(answers: Assessment['answers'], more: Partial<Assessment> = {}): Assessment {
  return { ...base, ...more, answers: { ...base.answers, ...answers } }
}

function without(id: string, more: Partial<Assessment> = {}): Assessment {
  const { [id]: _, ...answers } = base.answers
  return { ...base, ...more, answers }
}

const judged = (assessment: Assessment) => ({ assessment, diagnosis: diagnose(bank, assessment) })
const compared = (earlier: Assessment, later: Assessment) => compare(bank, judged(earlier), judged(later))
const changeOf = ({ answers }: Comparison, id: string) => answers.find((each) => each.id === id)?.change
const level = (at: Level, votes?: readonly (Level | 'unknown')[]): Answer => ({
  kind: 'level',
  level: at,
  ...(votes && { votes: votes.map((each): Vote => ({ level: each })) }),
})
const split = (...votes: readonly Level[]): Answer => ({
  kind: 'split',
  votes: votes.map((each) => ({ level: each })),
})
const unknown: Answer = { kind: 'unknown' }
const notApplicable: Answer = { kind: 'notApplicable', because: 'no servers' }

describe('an answer', () => {
  test.each<[string, Answer, Answer, object]>([
    ['that is the same', level(1, [1, 1]), level(1, [1]), { kind: 'same' }],
    ['that rose', level(1), level(2), { kind: 'practice', by: 1, sure: true }],
    ['that fell', level(3), level(1), { kind: 'practice', by: -2, sure: true }],
    [
      'that rose by less than the votes lay apart',
      level(1, [0, 1, 2]),
      level(2, [2, 2, 2]),
      { kind: 'practice', by: 1, sure: false },
    ],
    [
      'that rose by as much as the votes lay apart',
      level(1, [0, 1, 2]),
      level(3, [3, 3, 3]),
      { kind: 'practice', by: 2, sure: true },
    ],
    [
      'that other people gave, within the earlier votes',
      level(1, [0, 1, 2]),
      level(2, [2, 2]),
      { kind: 'voters', by: 1 },
    ],
    [
      'that other people gave, beyond the earlier votes',
      level(1, [0, 1, 1]),
      level(2, [2, 2]),
      { kind: 'practice', by: 1, sure: true },
    ],
    [
      'of which the earlier votes were all "do not know"',
      level(1, ['unknown']),
      level(2),
      { kind: 'practice', by: 1, sure: true },
    ],
    ['that nobody knew', unknown, level(3), { kind: 'unknown' }],
    ['that nobody knows any more', level(3), unknown, { kind: 'unknown' }],
    ['that was settled within its votes', split(0, 2), level(2), { kind: 'unknown' }],
    ['that was settled beyond its votes', split(0, 1), level(3), { kind: 'practice', by: 2, sure: true }],
    [
      'that was settled beyond its votes, by less than they lay apart',
      split(0, 2),
      level(3),
      { kind: 'practice', by: 1, sure: false },
    ],
    ['that does not apply any more', level(1), notApplicable, { kind: 'went' }],
    ['that applies by now', notApplicable, level(1), { kind: 'came' }],
    ['that never applied', notApplicable, notApplicable, { kind: 'same' }],
  ])('%s', (_, before, now, change) => {
    const comparison = compared(with_({ deployment: before }), with_({ deployment: now }))
    expect(changeOf(comparison, 'deployment')).toEqual(change)
    const isThere = !/came|went/u.test(JSON.stringify(change))
    expect(comparison.compared).toBe(bank.questions.length - (isThere ? 0 : 1))
  })

  test('that was skipped was not known', () => {
    expect(changeOf(compared(without('deployment'), base), 'deployment')).toEqual({ kind: 'unknown' })
    expect(changeOf(compared(without('deployment'), without('deployment')), 'deployment')).toEqual({
      kind: 'same',
    })
  })

  test('to a question of another revision is not compared, whatever it is', () => {
    const revised = (revision: number) => ({
      bank: {
        version: '2.0.0',
        revisions: Object.fromEntries(
          bank.questions.map(({ id }) => [id, id === 'deployment' ? revision : 1]),
        ),
      },
    })
    const comparison = compared(with_({}, revised(1)), with_({ deployment: level(3) }, revised(2)))
    expect(changeOf(comparison, 'deployment')).toEqual({ kind: 'question' })
    expect(comparison.compared).toBe(bank.questions.length - 1)
    // It stands at the first revision where nothing is said.
    expect(changeOf(compared(base, with_({}, revised(2))), 'deployment')).toEqual({ kind: 'question' })
    expect(changeOf(compared(base, with_({}, revised(1))), 'deployment')).toEqual({ kind: 'same' })
  })

  test('to a question that the mode does not ask, that the bank did not have, or has no longer', () => {
    const quick: Assessment = {
      ...base,
      mode: 'quick',
      answers: Object.fromEntries(
        bank.questions.filter((each) => each.quick).map(({ id }) => [id, level(1)]),
      ),
    }
    const shortened = compared(base, quick)
    expect(shortened.compared).toBe(12)
    expect(shortened.answers.filter(({ change }) => change.kind === 'went')).toHaveLength(20)
    const revisions = Object.fromEntries(bank.questions.slice(1).map(({ id }) => [id, 1]))
    const first = bank.questions[0]?.id ?? ''
    expect(changeOf(compared(without(first, { bank: { revisions } }), base), first)).toEqual({
      kind: 'came',
    })
    const retired = compared(with_({ 'asked-long-ago': level(2) }), base)
    expect(retired.answers.at(-1)).toEqual({
      id: 'asked-long-ago',
      before: level(2),
      change: { kind: 'went' },
    })
  })
})

describe('a step', () => {
  const first = ({ steps }: Comparison) => steps[0]

  test('that every answer moves is said to have moved', () => {
    const all = (at: Level) => with_(Object.fromEntries(bank.questions.map(({ id }) => [id, level(at)])))
    expect(first(compared(all(0), all(3)))).toMatchObject({
      step: 'monthly-to-weekly',
      before: { low: 0, high: 0 },
      now: { low: 100, high: 100 },
      moved: 'up',
    })
    expect(first(compared(all(3), all(0)))?.moved).toBe('down')
  })

  test('is silent below the disagreement', () => {
    const before = with_({ deployment: level(0, [0, 1, 2]) })
    const now = with_({ deployment: level(1, [1, 1, 1]) })
    const step = first(compared(before, now))
    expect(step?.now?.low).toBeGreaterThan(step?.before?.low ?? 100)
    expect(step?.moved).toBe('same')
    expect(first(compared(with_({ deployment: level(0) }), with_({ deployment: level(1) })))?.moved).toBe(
      'up',
    )
  })

  test('hangs on what is open', () => {
    expect(first(compared(with_({ deployment: unknown }), base))).toMatchObject({ moved: 'unclear' })
  })

  test('is compared by the questions that both sessions asked', () => {
    const quick: Assessment = { ...base, mode: 'quick', answers: { deployment: level(1) } }
    const second = compared(base, quick).steps[1]
    expect(second?.alike?.before).not.toEqual(second?.before)
    const alike = bank.questions.filter((each) => each.quick).map(({ id }) => [id, level(1)])
    const alone = diagnose(bank, { ...base, mode: 'quick', answers: Object.fromEntries(alike) })
    expect(second?.alike?.before.low).toBe(alone.steps[1]?.low.readiness)
  })
})

describe('an experiment', () => {
  const chosen = { actions: [{ action: 'deployment:2', state: 'chosen' as const, signal: 'minutes' }] }

  test.each<[string, Partial<Assessment>, Answer, object]>([
    ['of which nothing was said', {}, level(1), { state: 'chosen', reached: false, signal: 'minutes' }],
    [
      'that moved its signal',
      { actions: [{ action: 'deployment:2', state: 'moved' }] },
      level(2),
      { state: 'moved', reached: true },
    ],
    [
      'that stalled',
      { actions: [{ action: 'deployment:2', state: 'stalled' }] },
      unknown,
      { state: 'stalled', reached: null },
    ],
  ])('%s', (_, said, now, expected) => {
    const { experiments } = compared(with_({}, chosen), with_({ deployment: now }, said))
    expect(experiments).toMatchObject([{ id: 'deployment:2', action: { to: 2 }, ...expected }])
    expect(experiments.map(experimentInWords)[0]).toMatch(/^\S.*: \S/u)
  })

  test('of a question that the bank no longer has', () => {
    const { experiments } = compared(
      with_({}, { actions: [{ action: 'asked-long-ago:1', state: 'done' }] }),
      base,
    )
    expect(experiments).toEqual([{ id: 'asked-long-ago:1', state: 'done', reached: null }])
    expect(experiments.map(experimentInWords)).toEqual([
      'asked-long-ago:1: done; whether its signal moved was not said',
    ])
  })
})

test('answers are told apart by what can be said of them, progress first', () => {
  const { answers } = compared(
    with_({ deployment: level(1, [0, 1, 2]), detection: level(2), rollback: unknown }),
    with_({ deployment: level(2, [1, 2, 2]), detection: level(1), rollback: level(3), approvals: level(2) }),
  )
  expect(changeGroups(answers).map(({ kind, changed }) => [kind, changed.map(({ id }) => id)])).toEqual([
    ['progress', ['approvals']],
    ['back', ['detection']],
    ['unsure', ['deployment']],
    ['unknown', ['rollback']],
  ])
})

describe('a full session and a quick one', () => {
  const quickAnswers = Object.fromEntries(
    bank.questions.filter(({ quick }) => quick).map(({ id }) => [id, level(2)]),
  )
  const wasLeftOut = bank.questions.find(({ quick }) => !quick)?.id ?? ''
  const full = with_({ [wasLeftOut]: notApplicable })
  const comparison = compared(full, { ...base, mode: 'quick', answers: quickAnswers })

  test('are compared by what both asked; what did not apply before was not asked in both', () => {
    expect(comparison.compared).toBe(Object.keys(quickAnswers).length)
    expect(changeOf(comparison, wasLeftOut)).toEqual({ kind: 'went' })
  })

  test('a question that was not asked is not called one without an answer', () => {
    const told = comparison.answers.filter(({ change }) => change.kind === 'went').map(thenAndNow)
    expect(new Set(told)).toEqual(
      new Set(['does not apply then, not asked now', 'level 2 then, not asked now']),
    )
  })

  test('their figures stand beside those of the questions that both asked', () => {
    const other = { ...full, answers: { ...full.answers, deployment: unknown } }
    const { steps } = compared(other, { ...base, mode: 'quick', answers: quickAnswers })
    const words = steps.map((each) => stepInWords(each) ?? '')
    expect(words.join('\n')).toMatch(
      / ready then, .* now; by the questions that both asked, .* ready then, .* now/u,
    )
    const again = compared(other, with_({})).steps.map((each) => stepInWords(each) ?? '')
    expect(again.join('\n')).not.toContain('both asked')
  })
})

test('answers are told in few words', () => {
  expect(
    [undefined, level(1), unknown, notApplicable, split(0, 2), split(1, 1), split()].map(answerInShort),
  ).toEqual([
    'no answer',
    'level 2',
    'nobody could say',
    'does not apply',
    'not settled, levels 1 to 3',
    'not settled, all said level 2',
    'nobody could say',
  ])
})

test('a session is like itself', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const comparison = compared(assessment, assessment)
      expect(comparison.answers.map(({ change }) => change.kind)).toEqual(
        comparison.answers.map(() => 'same'),
      )
      expect(comparison.compared).toBe(comparison.answers.length)
      for (const { moved } of comparison.steps) expect([null, 'same']).toContain(moved)
    }),
    { numRuns: 60 },
  )
})

test('seen from the other end, every move is the opposite one', () => {
  fc.assert(
    fc.property(anyAssessment, anyAssessment, (one, two) => {
      const [there, back] = [compared(one, two), compared(two, one)]
      expect(there.compared).toBe(back.compared)
      for (const { id, change } of there.answers) {
        const other = changeOf(back, id)
        if ('by' in change) expect(other && 'by' in other && other.by).toBe(-change.by)
        else if (change.kind === 'came' || change.kind === 'went')
          expect(other?.kind).toBe(change.kind === 'came' ? 'went' : 'came')
        else expect(other).toEqual(change)
      }
      for (const { before, now, alike } of there.steps)
        for (const range of [before, now, alike?.before, alike?.now])
          if (range) expect(range.low).toBeLessThanOrEqual(range.high + 1e-9)
    }),
    { numRuns: 100 },
  )
})

test('nothing is called progress that is smaller than the disagreement before it', () => {
  const voted = fc.array(fc.constantFrom<Level>(0, 1, 2, 3), { minLength: 1, maxLength: 6 })
  const any = fc.constantFrom<Level>(0, 1, 2, 3)
  fc.assert(
    fc.property(any, voted, any, voted, (was, votesThen, is, votesNow) => {
      const change = changeOf(
        compared(with_({ deployment: level(was, votesThen) }), with_({ deployment: level(is, votesNow) })),
        'deployment',
      )
      const range = Math.max(...votesThen) - Math.min(...votesThen)
      if (change?.kind === 'practice' && change.sure) expect(Math.abs(is - was)).toBeGreaterThanOrEqual(range)
      if (change?.kind === 'voters') {
        expect(votesNow.length).not.toBe(votesThen.length)
        expect(is).toBeGreaterThanOrEqual(Math.min(...votesThen))
        expect(is).toBeLessThanOrEqual(Math.max(...votesThen))
      }
      expect(change?.kind === 'same').toBe(was === is)
    }),
  )
})
