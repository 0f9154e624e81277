import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedQuestions } from '../../src/domain/assessment.ts'
import type { Answer, Assessment } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import { deeperQuestions } from '../../src/domain/diagnosis/deeperQuestions.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { needOf } from '../../src/domain/diagnosis/readiness.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

/** A team that says the same level to all quick questions but these. */
function quickTeam(level: Level, said: Readonly<Record<string, Level>> = {}): Assessment {
  const answers = bank.questions
    .filter(({ quick }) => quick)
    .map(({ id }): [string, Answer] => [id, { kind: 'level', level: said[id] ?? level }])
  return {
    team: 'Any',
    date: '2026-11-22',
    mode: 'quick',
    cadence: 'daily',
    answers: Object.fromEntries(answers),
  }
}

test("the constraint's capability is asked about first", () => {
  const deeper = deeperQuestions(bank, quickTeam(3, { deployment: 0 }))
  const capability = bank.questions.find(({ id }) => id === 'deployment')?.capability
  const own = deeper.filter((question) => question.capability === capability)
  expect(own.length).toBeGreaterThan(0)
  expect(deeper.slice(0, own.length)).toEqual(own)
})

test('a full session has nowhere deeper to go', () => {
  expect(deeperQuestions(bank, { ...quickTeam(1), mode: 'full' })).toEqual([])
})

test('it asks what the working step needs, was not asked, and nothing twice', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const deeper = deeperQuestions(bank, assessment)
      const { working, checkpoint } = diagnose(bank, assessment)
      const asked = askedQuestions(bank, assessment)
      expect(new Set(deeper).size).toBe(deeper.length)
      for (const question of deeper) {
        expect(asked).not.toContain(question)
        expect(working && needOf(question, working.low.index, checkpoint)).toBeGreaterThan(0)
      }
      const holders = working?.low.holders.map(({ capability }) => capability.id) ?? []
      const places = deeper
        .map(({ capability }) => holders.indexOf(capability))
        .map((at) => (at < 0 ? 9 : at))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      if (!working) expect(deeper).toEqual([])
    }),
    { numRuns: 200 },
  )
})
