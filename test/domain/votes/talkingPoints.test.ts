import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Assessment, Vote } from '../../../src/domain/assessment.ts'
import { spreadOf } from '../../../src/domain/votes/spread.ts'
import { diagnose } from '../../../src/domain/diagnosis/diagnosis.ts'
import { lastRound } from '../../../src/domain/votes/keepingVotes.ts'
import { talkingPoints } from '../../../src/domain/votes/talkingPoints.ts'
import { bank } from '../../bankOfQuestions.ts'
import { anyAssessment } from '../anyAssessment.ts'

const votes = (...levels: readonly Vote['level'][]) => levels.map((level) => ({ level }))

/** A team that says 3 to everything but this. */
function teamThatSays(said: Readonly<Record<string, Answer>>): Assessment {
  const answers = Object.fromEntries(
    bank.questions.map(({ id }): [string, Answer] => [id, { kind: 'level', level: 3 }]),
  )
  return {
    team: 'Any',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'daily',
    answers: { ...answers, ...said },
  }
}

const points = (assessment: Assessment) =>
  talkingPoints(bank, assessment).map(({ question, because }) => [question.id, because])

test('splits come first: the widest, then those whose votes lie further apart, then in the order of the bank', () => {
  const split = (...levels: readonly Vote['level'][]): Answer => ({ kind: 'split', votes: votes(...levels) })
  const said = points(
    teamThatSays({
      verification: split(1, 3),
      deployment: split(2, 2, 2, 2, 3),
      rollback: split(0, 3, 3, 3),
      detection: split(0, 0, 3, 3),
      approvals: split(1, 3),
    }),
  )
  expect(said.filter(([, because]) => because === 'split')).toEqual([
    ['detection', 'split'],
    ['rollback', 'split'],
    ['verification', 'split'],
    ['approvals', 'split'],
    ['deployment', 'split'],
  ])
})

test('votes that lay apart are worth a word even where a level was settled; a second vote that agreed is not', () => {
  const apart = votes(0, 3)
  expect(points(teamThatSays({ rollback: { kind: 'level', level: 3, votes: apart } }))).toContainEqual([
    'rollback',
    'split',
  ])
  expect(
    points(teamThatSays({ rollback: { kind: 'level', level: 3, votes: apart, rounds: [votes(3, 3)] } })),
  ).toEqual([])
})

test('what decides the constraint is named: the answers that make it, and first those that nobody has', () => {
  const said = points(teamThatSays({ 'test-confidence': { kind: 'level', level: 0 } }))
  expect(said[0]).toEqual(['test-confidence', 'decides'])
  const open = points(
    teamThatSays({ 'test-confidence': { kind: 'level', level: 0 }, rollback: { kind: 'unknown' } }),
  )
  expect(open[0]).toEqual(['rollback', 'decides'])
})

test('at most seven, none twice, splits before the rest, and each of the rest is in doubt or short', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const all = talkingPoints(bank, assessment)
      expect(all.length).toBeLessThanOrEqual(7)
      expect(new Set(all.map(({ question }) => question)).size).toBe(all.length)
      const kinds = all.map(({ because }) => because)
      expect(kinds.lastIndexOf('split')).toBeLessThan(
        kinds.includes('decides') ? kinds.indexOf('decides') : 8,
      )
      const ranges = all
        .filter(({ because }) => because === 'split')
        .map(({ question }) => spreadOf(lastRound(assessment.answers[question.id]) ?? [])?.range ?? -1)
      expect(ranges).toEqual(ranges.toSorted((a, b) => b - a))
      const { working, decidedBy } = diagnose(bank, assessment)
      const constraint = working?.low.holders[0]?.capability.id
      for (const { question, because } of all)
        if (because === 'decides')
          expect(decidedBy.includes(question.id) || question.capability === constraint).toBe(true)
    }),
    { numRuns: 150 },
  )
})
