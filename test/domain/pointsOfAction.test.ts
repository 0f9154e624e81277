import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { reasonsFor } from '../../src/domain/diagnosis/reason.ts'
import { pointsOfAction, worthInWords } from '../../src/domain/roadmap/pointsOfAction.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

test('what the actions of a question are worth adds up to what its answer is said to cost', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const diagnosis = diagnose(bank, assessment)
      const { now, next } = planRoadmap(bank, diagnosis)
      const { working } = diagnosis
      if (!working) return
      const actions = [...now, ...next].filter(({ gain }) => gain > 0)
      for (const capability of bank.capabilities) {
        for (const { question, points, doubt } of reasonsFor(
          bank,
          diagnosis,
          capability,
          working.low.index,
        )) {
          const own = actions.filter((action) => action.question.id === question.id)
          // What waits for an answer is in no list.
          if (doubt || !own.length) continue
          const worth = own.map((action) => pointsOfAction(bank, diagnosis, action))
          expect(worth.reduce((sum, each) => sum + each, 0)).toBe(points)
          for (const [place, action] of own.entries())
            expect(Math.abs((worth[place] ?? 0) - action.gain)).toBeLessThan(1 + 1e-9)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('what only opens the way is worth nothing, and says so', () => {
  const diagnosis = diagnose(bank, {
    team: 'a',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'monthly',
    answers: Object.fromEntries(
      bank.questions.map(({ id }) => [id, { kind: 'level' as const, level: 0 as const }]),
    ),
  })
  const [action] = planRoadmap(bank, diagnosis).now
  if (!action) throw new Error('nothing is planned')
  expect(worthInWords(bank, diagnosis, { ...action, gain: 0 })).toBeUndefined()
  expect(worthInWords(bank, diagnosis, action)).toMatch(/^\d+ points$/u)
})
