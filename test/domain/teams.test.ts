import { describe, expect, test } from 'vitest'
import type { Answer, Assessment } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import { bank } from '../bankOfQuestions.ts'

/*
 * Teams whose results were worked out by hand. With every capability scored, the weights of the three steps are
 *   monthly to weekly    release process 5, governance 3, pipeline, testing, monitoring, recovery and architecture 2, culture 1: 19
 *   weekly to daily      testing 5, monitoring 4, recovery and governance 3, release process, pipeline, architecture and culture 2, flags 1: 24
 *   daily to on demand   architecture and culture 5, flags 4, the others 2, but release process 1: 25
 */
type Said = Level | Answer
type Team = Partial<Omit<Assessment, 'answers'>> & {
  readonly all: Level
  readonly but?: Readonly<Record<string, Said>>
}

function assessment({ all, but = {}, ...details }: Team): Assessment {
  const answer = (said: Said): Answer => (typeof said === 'number' ? { kind: 'level', level: said } : said)
  const asked = bank.questions.filter(({ quick }) => details.mode !== 'quick' || quick)
  const answers = Object.fromEntries(asked.map(({ id }) => [id, answer(but[id] ?? all)]))
  return { team: 'Payments', date: '2026-11-22', mode: 'full', cadence: 'monthly', ...details, answers }
}

function resultOf(team: Team) {
  const diagnosis = diagnose(bank, assessment(team))
  const { now, next, later, findOut, settle, raiseCadence, forecast, keepDoing } = planRoadmap(
    bank,
    diagnosis,
  )
  const { situation, working, position, tentative, decidedBy, hangsOnDoubt, steps } = diagnosis
  return {
    situation,
    step: working?.step ?? null,
    constraint: working?.low.holders[0]?.capability.id ?? null,
    drag: working?.low.holders[0]?.drag ?? null,
    readiness: steps.map(({ low }) => low.readiness),
    holders: working?.low.holders.map(({ capability }) => capability.id) ?? [],
    tied: working?.low.tied.map(({ capability }) => capability.id) ?? [],
    position: position && [position.low, position.high],
    next: position?.next && [position.next.stage, position.next.met, position.next.of],
    missing: position?.next?.missing.map(({ question }) => question) ?? [],
    tentative,
    decidedBy,
    hangsOnDoubt,
    now: now.map(({ id, gain }): readonly [string, number] => [id, Math.round(gain * 1000) / 1000]),
    nextIds: next.map(({ id }) => id),
    later: later.map(({ step, stage, actions }) => [step ?? stage, actions.map(({ id }) => id)]),
    findOut: findOut.map(({ question, waiting }) => [question.id, waiting.map(({ id }) => id)]),
    settle: settle.map(({ question }) => question.id),
    keepDoing: keepDoing.map(({ id }) => id),
    raiseCadence,
    forecast,
  }
}

describe('worked out by hand', () => {
  test('nothing is in place: every step lacks everything, and the release process weighs most', () => {
    const result = resultOf({ all: 0 })
    expect(result).toMatchObject({
      situation: 'constrained',
      step: 'monthly-to-weekly',
      constraint: 'release-process',
      tied: [],
      readiness: [0, 0, 0],
      position: ['manual', 'manual'],
      next: ['scripted', 0, 2],
      tentative: false,
      decidedBy: [],
      raiseCadence: null,
      keepDoing: [],
    })
    expect(result.drag).toBeCloseTo((100 * 5) / 19, 9)
    // Of the release process (weights 3, 3, 3, 2) only deployment:1 and release-people:1 are open: 3/11 and 2/11 of its 5/19.
    // The third is the next holder's: governance (3/19), approvals 3/4 of it.
    expect(result.now).toEqual([
      ['deployment:1', 7.177],
      ['release-people:1', 4.785],
      ['approvals:1', 11.842],
    ])
    expect(result.forecast?.afterNow).toBeCloseTo(7.177 + 4.785 + 11.842, 2)
    expect(result.forecast?.afterNext).toBeCloseTo(100, 9)
  })

  test('everything is in place: release more often', () => {
    expect(resultOf({ all: 3 })).toMatchObject({
      situation: 'headroom',
      step: 'monthly-to-weekly',
      constraint: null,
      readiness: [100, 100, 100],
      position: ['continuous-deployment', 'continuous-deployment'],
      now: [],
      nextIds: [],
      later: [],
      raiseCadence: 'weekly',
    })
  })

  test('one key practice is missing: 3 of 11 of the release process, 5 of 19 of the step', () => {
    const result = resultOf({ all: 2, but: { deployment: 0 } })
    expect(result).toMatchObject({
      situation: 'constrained',
      constraint: 'release-process',
      holders: ['release-process'],
      position: ['manual', 'manual'],
      next: ['scripted', 1, 2],
      missing: ['deployment'],
      now: [['deployment:1', 7.177]],
      nextIds: [],
    })
    expect(result.readiness[0]).toBeCloseTo(100 - (100 * 5 * 3) / (19 * 11), 9)
    expect(result.keepDoing).toEqual([
      'pipeline',
      'testing',
      'monitoring',
      'recovery',
      'governance',
      'architecture',
      'culture',
    ])
  })

  test('a daily team whose users report first: detection is all that monitoring needs for weekly, and it carries', () => {
    const result = resultOf({ all: 2, cadence: 'daily', but: { detection: 0 } })
    expect(result).toMatchObject({
      situation: 'overreach',
      step: 'monthly-to-weekly',
      constraint: 'monitoring',
      now: [['detection:1', 10.526]],
    })
    // Later, for weekly to daily, level 2; for on demand the feedback of ten minutes, which nothing holds up for.
    expect(result.later).toEqual([
      ['weekly-to-daily', ['detection:2']],
      ['daily-to-on-demand', ['feedback-time:3']],
    ])
  })

  test('a daily team with gates that nobody can explain: governance does not carry', () => {
    const result = resultOf({ all: 2, cadence: 'daily', but: { 'gate-purpose': 0 } })
    expect(result).toMatchObject({
      situation: 'friction',
      step: 'monthly-to-weekly',
      constraint: 'governance',
    })
    // 1 of 4 of governance, 3 of 19 of the step.
    expect(result.now).toEqual([['gate-purpose:1', 3.947]])
  })

  test('on demand with everything at continuous delivery: steady, and the next stage is three answers away', () => {
    const result = resultOf({ all: 2, cadence: 'on-demand' })
    expect(result).toMatchObject({
      situation: 'steady',
      step: null,
      position: ['continuous-delivery', 'continuous-delivery'],
      next: ['continuous-deployment', 9, 12],
      missing: ['deployment', 'test-confidence', 'approvals'],
      now: [],
      nextIds: [],
      forecast: null,
    })
    expect(result.later.map(([where]) => where)).toEqual(['continuous-deployment'])
    expect(result.later[0]?.[1]?.toString().split(',').toSorted()).toEqual([
      'approvals:3',
      'deployment:3',
      'test-confidence:3',
    ])
    // One of three levels of feedback time (1 of 6 of the pipeline, 2 of 25) is short, and holds nothing up.
    expect(result.readiness[2]).toBeCloseTo(100 - (100 * 2) / (25 * 6 * 3), 9)
  })

  test('a human checkpoint: a sign-off within a day is as good as it has to get', () => {
    const team: Team = { all: 2, cadence: 'daily', but: { approvals: 1 } }
    expect(resultOf(team)).toMatchObject({
      situation: 'constrained',
      constraint: 'governance',
      step: 'daily-to-on-demand',
    })
    expect(resultOf({ ...team, checkpoint: 'app store' })).toMatchObject({
      situation: 'headroom',
      raiseCadence: 'on-demand',
      position: ['continuous-delivery', 'continuous-delivery'],
      next: undefined,
      nextIds: ['feedback-time:3'],
      later: [],
    })
  })

  test('nobody knows who notices first: nothing is said to hold the team up, and that is what to find out', () => {
    expect(resultOf({ all: 2, cadence: 'weekly', but: { detection: { kind: 'unknown' } } })).toMatchObject({
      situation: 'overreach',
      constraint: 'monitoring',
      hangsOnDoubt: true,
      tentative: true,
      decidedBy: ['detection'],
      now: [],
      findOut: [['detection', []]],
      position: ['scripted', 'continuous-delivery'],
    })
  })

  test('votes that were not settled count from their lowest to their highest', () => {
    const votes = [{ level: 0 }, { level: 2 }, { level: 'unknown' }] as const
    const result = resultOf({ all: 2, cadence: 'weekly', but: { rollback: { kind: 'split', votes } } })
    expect(result).toMatchObject({
      constraint: 'recovery',
      settle: ['rollback'],
      findOut: [],
      decidedBy: ['rollback'],
    })
    // 3 of 7 of recovery, 2 of 19 of the step.
    expect(result.drag).toBeCloseTo((100 * 2 * 3) / (19 * 7), 9)
  })

  test('an action waits for the answer that it hangs on', () => {
    const result = resultOf({ all: 2, but: { integration: { kind: 'unknown' }, regression: 0 } })
    // regression:1 comes after integration 1, which nobody knows.
    expect(result.findOut).toEqual([['integration', ['regression:1']]])
    expect(result.now).toEqual([])
    expect(result.nextIds).toEqual([])
  })

  test('the quick mode leaves the other questions out', () => {
    expect(resultOf({ all: 1, mode: 'quick' })).toMatchObject({
      situation: 'headroom',
      readiness: [100, expect.any(Number), expect.any(Number)],
      raiseCadence: 'weekly',
      findOut: [],
    })
  })

  test('two capabilities that cost the same: the first in the bank, and the other is named', () => {
    const but = { integration: 0, environments: 0, 'feedback-time': 0, regression: 0 } as const
    expect(resultOf({ all: 2, but })).toMatchObject({
      constraint: 'pipeline',
      tied: ['testing'],
      holders: ['pipeline', 'testing'],
    })
  })

  test('a team that wants what it has is steady, whatever its answers', () => {
    expect(resultOf({ all: 0, target: 'monthly' })).toMatchObject({
      situation: 'steady',
      step: null,
      now: [],
      later: [],
    })
  })

  test('nothing applies: not scored, and nothing is said', () => {
    const answers = Object.fromEntries(
      bank.questions.map(({ id }) => [id, { kind: 'notApplicable', because: 'none' } as const]),
    )
    expect(resultOf({ all: 0, but: answers })).toMatchObject({
      situation: 'unscored',
      readiness: [null, null, null],
      position: null,
      now: [],
      forecast: null,
    })
  })
})
