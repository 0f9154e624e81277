import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankStamp } from '../../src/domain/assessment.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { figuresOf } from '../../src/domain/trend/sessionFigures.ts'
import { trendOf } from '../../src/domain/trend/trend.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

test('the figures of a session are those of its diagnosis, and survive being written down', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const figures = figuresOf(bank, assessment)
      const { working, situation, steps } = diagnose(bank, assessment)
      expect(JSON.parse(JSON.stringify(figures))).toEqual(figures)
      expect(figures.situation).toBe(situation)
      expect(figures.workingStep).toBe(working?.step ?? null)
      for (const [index, { low, high }] of steps.entries()) {
        const { readiness, drags } = figures.steps[index] ?? { readiness: null, drags: {} }
        expect(readiness?.low ?? null).toBe(low.readiness)
        expect(readiness?.high ?? null).toBe(high.readiness)
        const sum = Object.values(drags).reduce((total, drag) => total + drag, readiness?.low ?? 100)
        expect(sum).toBeCloseTo(100, 6)
      }
    }),
    { numRuns: 60 },
  )
})

test('a trend has a place for every session, in every list, and hides none that is not scored', () => {
  fc.assert(
    fc.property(fc.array(anyAssessment, { maxLength: 5 }), (assessments) => {
      const sessions = assessments.map((each) => figuresOf(bank, each))
      const { steps, otherBank } = trendOf(bank, sessions)
      expect(otherBank).toEqual(assessments.map(() => false))
      for (const [index, { readiness, capabilities }] of steps.entries()) {
        expect(readiness).toEqual(sessions.map((each) => each.steps[index]?.readiness ?? null))
        for (const { capability, drags } of capabilities)
          expect(drags).toEqual(sessions.map((each) => each.steps[index]?.drags[capability.id] ?? null))
        const costly = new Set(
          sessions.flatMap((each) =>
            Object.entries(each.steps[index]?.drags ?? {}).flatMap(([id, drag]) => (drag > 0 ? [id] : [])),
          ),
        )
        expect(new Set(capabilities.map(({ capability }) => capability.id))).toEqual(costly)
      }
    }),
    { numRuns: 60 },
  )
})

test('sessions that were asked with another bank are marked', () => {
  const asked = (stamp: BankStamp) =>
    figuresOf(bank, {
      team: 'Payments',
      date: '2026-11-22',
      mode: 'full',
      cadence: 'monthly',
      bank: stamp,
      answers: {},
    })
  const sessions = [
    asked({ version: '0.9.0' }),
    asked({ version: bank.version, layer: 'acme 3' }),
    asked({ version: bank.version, revisions: { deployment: 9 } }),
    asked({ version: bank.version }),
    asked({}),
  ]
  expect(trendOf(bank, sessions).otherBank).toEqual([true, true, true, false, false])
})
