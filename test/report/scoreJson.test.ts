import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { scoreJson } from '../../src/report/scoreJson.ts'
import { assessments } from './assessments.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

test('the score of a team that something holds back', () => {
  expect(scoreOf(assessmentOf('payments'))).toMatchObject({
    schema: 1,
    team: 'Payments',
    service: 'checkout',
    date: '2026-11-22',
    position: { low: 'scripted', high: 'scripted', next: { stage: 'continuous-delivery', of: 11 } },
    situation: 'constrained',
    workingStep: 'weekly-to-daily',
    constraint: { capability: 'testing', usual: 'testing', tied: [] },
    coverage: { asked: 32, answered: 29, split: 1, unknown: 1, skipped: 0, notApplicable: 1 },
    roadmap: { findOut: ['quality-checks'], settle: ['rollback'], raiseCadence: null },
  })
})

test('nothing scored is null, never zero', () => {
  const { position, workingStep, constraint, steps, roadmap } = scoreOf(assessmentOf('unscored'))
  expect({ position, workingStep, constraint, forecast: roadmap.forecast }).toEqual({
    position: null,
    workingStep: null,
    constraint: null,
    forecast: null,
  })
  expect(steps.map(({ step, readiness, clear }) => ({ step, readiness, clear }))).toEqual([
    { step: 'monthly-to-weekly', readiness: null, clear: null },
    { step: 'weekly-to-daily', readiness: null, clear: null },
    { step: 'daily-to-on-demand', readiness: null, clear: null },
  ])
})

test('headroom has no constraint and no experiment but the next cadence', () => {
  const { constraint, roadmap } = scoreOf(assessmentOf('headroom'))
  expect(constraint).toBeNull()
  expect(roadmap).toMatchObject({ now: [], raiseCadence: 'daily' })
})

test('why an action stands where it does is said in whole sentences', () => {
  const actions = teams.flatMap((team) => {
    const { now, next } = scoreOf(assessmentOf(team)).roadmap
    return [...now, ...next]
  })
  expect(actions.length).toBeGreaterThan(20)
  for (const { because } of actions) {
    expect(because.length).toBeGreaterThan(0)
    for (const sentence of because) expect(sentence).toMatch(/^[A-Z].*[.?”]$/u)
  }
})

test('figures are those of the diagnosis to a twentieth, and never -0', () => {
  fc.assert(
    fc.property(assessments(fc.constant('team')), (assessment) => {
      const { diagnosis } = reportable(assessment)
      const score = scoreOf(assessment)
      for (const [place, { low, high }] of diagnosis.steps.entries()) {
        const step = score.steps[place]
        expect(step?.readiness === null).toBe(low.readiness === null)
        expect(step?.readiness?.low ?? 0).toBeCloseTo(low.readiness ?? 0, 1)
        expect(step?.readiness?.high ?? 0).toBeCloseTo(high.readiness ?? 0, 1)
        const drags = step?.capabilities.reduce((sum, { drag }) => sum + drag, 0) ?? 0
        if (step?.readiness) expect(step.readiness.low + drags).toBeCloseTo(100, 0)
      }
      expect(numbersIn(score).some((number) => Object.is(number, -0))).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('a gain that is a hair below nothing is 0', () => {
  const { bank, assessment, diagnosis, roadmap } = reportable(assessmentOf('payments'))
  const now = roadmap.now.map((action) => ({ ...action, gain: -1e-12 }))
  const [first] = scoreJson(bank, assessment, diagnosis, { ...roadmap, now }).roadmap.now
  expect(Object.is(first?.gain, 0)).toBe(true)
})

function scoreOf(assessment: Assessment) {
  const { bank, diagnosis, roadmap } = reportable(assessment)
  return scoreJson(bank, assessment, diagnosis, roadmap)
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
