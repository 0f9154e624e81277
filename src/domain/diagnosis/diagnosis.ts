import type { Assessment } from '../assessment.ts'
import { stepIndexes } from '../bank.ts'
import type { Bank, Capability, Situation, Step } from '../bank.ts'
import { highEnd, lowEnd, standingsOf } from '../standing.ts'
import type { Standings } from '../standing.ts'
import { coverageOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { decidedBy, isTentative } from './doubt.ts'
import { positionOf } from './position.ts'
import type { Position } from './position.ts'
import { scoreSteps, usualConstraint } from './readiness.ts'
import type { StepScore } from './readiness.ts'
import { isClear, judge, paceOf } from './situation.ts'
import type { Pace } from './situation.ts'

/** A step at both ends of what is possible. */
export interface StepDiagnosis {
  readonly step: Step
  readonly low: StepScore
  readonly high: StepScore
  /** The constraint that this step usually has. */
  readonly usual: Capability | undefined
}

/** What an assessment's answers say: everything that is chosen is chosen at the low end. */
export interface Diagnosis {
  readonly standings: Standings
  readonly pace: Pace
  readonly checkpoint: boolean
  readonly situation: Situation
  /** The step to work on, or null. */
  readonly working: StepDiagnosis | null
  readonly steps: readonly StepDiagnosis[]
  readonly position: Position | null
  /** Whether the high end would choose another situation, step or constraint. */
  readonly tentative: boolean
  /** The questions in doubt that decide the result, in the bank's order. */
  readonly decidedBy: readonly string[]
  /** Whether the working step is clear at the high end though not at the low one: then nothing is known to hold the team back. */
  readonly hangsOnDoubt: boolean
  readonly coverage: Coverage
}

/** The diagnosis of one assessment. */
export function diagnose(bank: Bank, assessment: Assessment): Diagnosis {
  const score = scoreAnswers(bank, assessment)
  const judgement = judge(
    score.steps.map(({ low }) => low),
    score.pace,
  )
  return { ...score, decidedBy: decidedBy({ bank, judgement, ...score }) }
}

/** The same without the questions that decide the result, which take as long as all the rest. */
export function scoreAnswers(bank: Bank, assessment: Assessment): Omit<Diagnosis, 'decidedBy'> {
  const standings = standingsOf(bank, assessment)
  const checkpoint = assessment.checkpoint !== undefined
  const pace = paceOf(assessment)
  const [low, high] = [lowEnd(standings), highEnd(standings)]
  const [lowScores, highScores] = [scoreSteps(bank, low, checkpoint), scoreSteps(bank, high, checkpoint)]
  const judgement = judge(lowScores, pace)
  const steps = bothEnds(bank, lowScores, highScores)
  const working = steps.find(({ low: { index } }) => index === judgement.working?.index) ?? null
  const tentative = isTentative(judgement, judge(highScores, pace))
  const position = positionOf(bank, low, high, checkpoint)
  return {
    standings,
    pace,
    checkpoint,
    situation: judgement.situation,
    working,
    steps,
    position,
    tentative,
    hangsOnDoubt: working !== null && !isClear(working.low) && isClear(working.high),
    coverage: coverageOf(bank, assessment, standings),
  }
}

function bothEnds(
  bank: Bank,
  lowScores: readonly StepScore[],
  highScores: readonly StepScore[],
): readonly StepDiagnosis[] {
  return stepIndexes.flatMap((index) => {
    const [low, high] = [lowScores[index], highScores[index]]
    return low && high ? [{ step: low.step, low, high, usual: usualConstraint(bank, index) }] : []
  })
}
