import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Assessment } from '../../src/domain/assessment.ts'
import { stages } from '../../src/domain/bank.ts'
import type { Bank, Level } from '../../src/domain/bank.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { pointsOfStep } from '../../src/domain/diagnosis/pointsOfStep.ts'
import { needOf, scoreSteps } from '../../src/domain/diagnosis/readiness.ts'
import { reasonsFor } from '../../src/domain/diagnosis/reason.ts'
import { stageReached } from '../../src/domain/diagnosis/position.ts'
import { levelsAfter } from '../../src/domain/roadmap/action.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import type { Roadmap } from '../../src/domain/roadmap/roadmap.ts'
import { highEnd, lowEnd, standingsOf } from '../../src/domain/standing.ts'
import type { Levels } from '../../src/domain/standing.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from './anyAssessment.ts'

function holds(title: string, property: (assessment: Assessment) => void): void {
  test(title, () => fc.assert(fc.property(anyAssessment, property), { numRuns: 300 }))
}

function planFor(assessment: Assessment): Roadmap {
  return planRoadmap(bank, diagnose(bank, assessment))
}

/** What a team is measured by, at one end: the readiness of each step, and the place of the stage. */
function measures(levels: Levels, checkpoint: boolean): readonly number[] {
  const stage = stageReached(bank, levels, checkpoint)
  return [
    ...scoreSteps(bank, levels, checkpoint).map(({ readiness }) => readiness ?? 0),
    stage ? stages.indexOf(stage) : -1,
  ]
}

function isLower(after: readonly number[], before: readonly number[]): boolean {
  return after.some((value, place) => value < (before[place] ?? 0) - 1e-9)
}

holds('readiness and drags add up to 100', (assessment) => {
  for (const { low, high } of diagnose(bank, assessment).steps) {
    for (const { readiness, capabilities } of [low, high]) {
      if (readiness === null) expect(capabilities).toEqual([])
      else expect(capabilities.reduce((sum, { drag }) => sum + drag, readiness)).toBeCloseTo(100, 9)
    }
  }
})

holds(
  'in whole points, readiness and costs make 100, and the reasons of each cost make that cost',
  (assessment) => {
    const diagnosis = diagnose(bank, assessment)
    for (const { low } of diagnosis.steps) {
      const inPoints = pointsOfStep(low)
      if (!inPoints) continue
      const { ready, costs } = inPoints
      expect([...costs.values()].reduce((sum, cost) => sum + cost, ready)).toBe(100)
      for (const [capability, cost] of costs) {
        const reasons = reasonsFor(bank, diagnosis, capability, low.index)
        expect(
          reasons.reduce((sum, { points }) => sum + points, 0),
          capability.id,
        ).toBe(cost)
      }
    }
  },
)

holds('raising one answer never lowers a readiness or a stage', (assessment) => {
  const checkpoint = assessment.checkpoint !== undefined
  const levels = lowEnd(standingsOf(bank, assessment))
  const before = measures(levels, checkpoint)
  for (const [id, level] of levels) {
    if (level === 3) continue
    const raised = new Map(levels).set(id, (level + 1) as Level)
    expect(isLower(measures(raised, checkpoint), before), id).toBe(false)
  }
})

holds('the low end is never above the high end', (assessment) => {
  const { steps, position, standings, checkpoint } = diagnose(bank, assessment)
  expect(isLower(measures(highEnd(standings), checkpoint), measures(lowEnd(standings), checkpoint))).toBe(
    false,
  )
  for (const { low, high } of steps) expect(low.holders.length).toBeGreaterThanOrEqual(high.holders.length)
  if (position) expect(stages.indexOf(position.low)).toBeLessThanOrEqual(stages.indexOf(position.high))
})

holds('not applicable is the same as a question that is not in the bank', (assessment) => {
  const left = bank.questions.filter(({ id }) => assessment.answers[id]?.kind !== 'notApplicable')
  const smaller: Bank = { ...bank, questions: left }
  const answers = Object.fromEntries(
    Object.entries(assessment.answers).filter(([, answer]) => answer.kind !== 'notApplicable'),
  )
  const whole = diagnose(bank, assessment)
  const { coverage: _, ...rest } = diagnose(smaller, { ...assessment, answers })
  expect({ ...whole, coverage: undefined }).toEqual({ ...rest, coverage: undefined })
  expect(idsOf(planRoadmap(bank, whole))).toEqual(
    idsOf(planRoadmap(smaller, diagnose(smaller, { ...assessment, answers }))),
  )
})

holds('everything not applicable is not scored, and never 0', (assessment) => {
  const none: Answer = { kind: 'notApplicable', because: 'somebody answered for a team of ghosts' }
  const answers = Object.fromEntries(bank.questions.map(({ id }) => [id, none]))
  const { steps, position, working } = diagnose(bank, { ...assessment, answers })
  expect(steps.map(({ low, high }) => [low.readiness, high.readiness])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ])
  expect([position, working]).toEqual([null, null])
})

holds('the order of the questions changes no figure', (assessment) => {
  const reversed: Bank = { ...bank, questions: bank.questions.toReversed() }
  const [here, there] = [diagnose(bank, assessment), diagnose(reversed, assessment)]
  expect(there.situation).toBe(here.situation)
  expect(there.position?.low).toBe(here.position?.low)
  expect(there.working?.step).toBe(here.working?.step)
  for (const [place, { low }] of here.steps.entries()) {
    expect(there.steps[place]?.low.readiness ?? -1).toBeCloseTo(low.readiness ?? -1, 9)
    expect(there.steps[place]?.low.holders.map(({ capability }) => capability.id).toSorted()).toEqual(
      low.holders.map(({ capability }) => capability.id).toSorted(),
    )
  }
})

holds('every action comes once, after all that is before it', (assessment) => {
  const diagnosis = diagnose(bank, assessment)
  const plan = planRoadmap(bank, diagnosis)
  const actions = [...plan.now, ...plan.next, ...plan.later.flatMap((part) => part.actions)]
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
  const levels = new Map(lowEnd(diagnosis.standings))
  for (const { id, question, from, to } of actions) {
    expect(levels.get(question.id), id).toBe(from)
    for (const [other, need] of Object.entries(question.after[to - 1] ?? {}))
      expect(levels.get(other) ?? 3, `${id} after ${other}`).toBeGreaterThanOrEqual(need)
    levels.set(question.id, to)
  }
})

holds('no action is planned for an answer that is in doubt, or waits for one', (assessment) => {
  const diagnosis = diagnose(bank, assessment)
  const plan = planRoadmap(bank, diagnosis)
  for (const { question } of [...plan.now, ...plan.next])
    expect(diagnosis.standings.get(question.id)?.doubt).toBeUndefined()
  const asked = [...plan.findOut, ...plan.settle].map(({ question }) => question.id)
  const doubted = [...diagnosis.standings.values()]
    .filter(({ doubt }) => doubt)
    .map(({ question }) => question.id)
  expect(asked.toSorted()).toEqual(doubted.toSorted())
})

holds('doing Now never lowers anything, and there are at most three', (assessment) => {
  const { standings, checkpoint } = diagnose(bank, assessment)
  const { now } = planFor(assessment)
  const levels = lowEnd(standings)
  expect(now.length).toBeLessThanOrEqual(3)
  expect(isLower(measures(levelsAfter(levels, now), checkpoint), measures(levels, checkpoint))).toBe(false)
})

holds('doing Now and Next makes the working step fully ready when nothing is in doubt', (assessment) => {
  const { standings, working, checkpoint } = diagnose(bank, assessment)
  const { now, next, forecast } = planFor(assessment)
  if (!working || [...standings.values()].some(({ doubt }) => doubt)) return
  const after = scoreSteps(bank, levelsAfter(lowEnd(standings), [...now, ...next]), checkpoint)[
    working.low.index
  ]
  expect(after?.readiness).toBeCloseTo(100, 9)
  expect(forecast?.afterNext).toBeCloseTo(100, 9)
})

holds('a step is never clear while a fact rules its cadence out', (assessment) => {
  const { steps, standings, checkpoint } = diagnose(bank, assessment)
  for (const { low } of steps) {
    if (low.holders.length) continue
    for (const { question, low: level } of standings.values()) {
      const weight = bank.capabilities.find(({ id }) => id === question.capability)?.weight[low.index] ?? 0
      if (weight >= 2 && needOf(question, low.index, checkpoint) > 0)
        expect(level, question.id).toBeGreaterThan(0)
    }
  }
})

function idsOf({ now, next, later }: Roadmap): readonly (readonly string[])[] {
  return [now, next, ...later.map(({ actions }) => actions)].map((actions) => actions.map(({ id }) => id))
}
