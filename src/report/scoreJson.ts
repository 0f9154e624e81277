import type { Assessment } from '../domain/assessment.ts'
import type { Bank, Cadence, Effort, Level, Situation, Stage, Step } from '../domain/bank.ts'
import type { Coverage } from '../domain/diagnosis/coverage.ts'
import type { Diagnosis, StepDiagnosis } from '../domain/diagnosis/diagnosis.ts'
import type { Missing, Position } from '../domain/diagnosis/position.ts'
import type { StepScore } from '../domain/diagnosis/readiness.ts'
import { isClear } from '../domain/diagnosis/situation.ts'
import { wordsOf } from '../domain/roadmap/action.ts'
import type { PlannedAction } from '../domain/roadmap/course.ts'
import type { OpenQuestion, Roadmap } from '../domain/roadmap/roadmap.ts'
import { because } from './because.ts'

interface Ends<T> {
  readonly low: T
  readonly high: T
}

export interface ActionJson {
  readonly action: string
  readonly question: string
  readonly from: Level
  readonly to: Level
  readonly gain: number
  readonly effort: Effort
  readonly title: string
  readonly firstStep: string
  readonly signal: string
  readonly because: readonly string[]
}

/** What scripts get of an assessment's result. Readiness, drags and gains are points of 100, `ready` is 0 to 1. */
export interface ScoreJson {
  readonly schema: 1
  readonly team: string
  readonly service: string | null
  readonly date: string
  readonly position:
    | (Ends<Stage> & {
        readonly next: {
          readonly stage: Stage
          readonly met: number
          readonly of: number
          readonly missing: readonly Missing[]
        } | null
      })
    | null
  readonly situation: Situation
  readonly workingStep: Step | null
  readonly constraint: {
    readonly capability: string
    readonly drag: number
    readonly usual: string | null
    readonly tied: readonly string[]
  } | null
  readonly tentative: boolean
  readonly decidedBy: readonly string[]
  readonly steps: readonly {
    readonly step: Step
    readonly readiness: Ends<number> | null
    readonly clear: Ends<boolean> | null
    readonly constraint: string | null
    readonly capabilities: readonly {
      readonly capability: string
      readonly drag: number
      readonly ready: number
    }[]
  }[]
  readonly coverage: Coverage
  readonly roadmap: {
    readonly now: readonly ActionJson[]
    readonly next: readonly ActionJson[]
    readonly later: readonly {
      readonly step: Step | null
      readonly stage: Stage | null
      readonly actions: readonly ActionJson[]
    }[]
    readonly findOut: readonly string[]
    readonly settle: readonly string[]
    readonly keepDoing: readonly string[]
    readonly raiseCadence: Cadence | null
    readonly forecast: { readonly afterNow: number; readonly afterNext: number } | null
  }
}

/** The result of an assessment as plain data for scripts; figures are rounded to a hundredth of a point. */
export function scoreJson(
  bank: Bank,
  assessment: Assessment,
  diagnosis: Diagnosis,
  roadmap: Roadmap,
): ScoreJson {
  return {
    schema: 1,
    team: assessment.team,
    service: assessment.service ?? null,
    date: assessment.date,
    position: diagnosis.position && positionJson(diagnosis.position),
    situation: diagnosis.situation,
    workingStep: diagnosis.working?.step ?? null,
    constraint: diagnosis.working && constraintJson(diagnosis.working),
    tentative: diagnosis.tentative,
    decidedBy: diagnosis.decidedBy,
    steps: diagnosis.steps.map(stepJson),
    coverage: diagnosis.coverage,
    roadmap: roadmapJson(bank, diagnosis, roadmap),
  }
}

function positionJson({ low, high, next }: Position): ScoreJson['position'] {
  return { low, high, next: next ?? null }
}

function constraintJson({ low, usual }: StepDiagnosis): ScoreJson['constraint'] {
  const constraint = low.holders[0]
  if (!constraint) return null
  return {
    capability: constraint.capability.id,
    drag: rounded(constraint.drag),
    usual: usual?.id ?? null,
    tied: low.tied.map(({ capability }) => capability.id),
  }
}

function stepJson({ step, low, high }: StepDiagnosis): ScoreJson['steps'][number] {
  return {
    step,
    readiness:
      low.readiness === null || high.readiness === null
        ? null
        : { low: rounded(low.readiness), high: rounded(high.readiness) },
    clear: low.readiness === null ? null : { low: isClear(low), high: isClear(high) },
    constraint: low.holders[0]?.capability.id ?? null,
    capabilities: capabilitiesJson(low),
  }
}

function capabilitiesJson({ capabilities }: StepScore): ScoreJson['steps'][number]['capabilities'] {
  return capabilities.map(({ capability, drag, ready }) => ({
    capability: capability.id,
    drag: rounded(drag),
    ready: rounded(ready * 100) / 100,
  }))
}

function roadmapJson(bank: Bank, diagnosis: Diagnosis, roadmap: Roadmap): ScoreJson['roadmap'] {
  const actionJson = (action: PlannedAction): ActionJson => {
    const { title, firstStep, signal, effort } = wordsOf(action)
    const { id, question, from, to, gain } = action
    const reasons = because(bank, diagnosis, action)
    return {
      action: id,
      question: question.id,
      from,
      to,
      gain: rounded(gain),
      effort,
      title,
      firstStep,
      signal,
      because: reasons,
    }
  }
  const { forecast } = roadmap
  return {
    now: roadmap.now.map(actionJson),
    next: roadmap.next.map(actionJson),
    later: roadmap.later.map(({ step, stage, actions }) => ({
      step,
      stage,
      actions: actions.map(actionJson),
    })),
    findOut: idsOf(roadmap.findOut),
    settle: idsOf(roadmap.settle),
    keepDoing: roadmap.keepDoing.map(({ id }) => id),
    raiseCadence: roadmap.raiseCadence,
    forecast: forecast && { afterNow: rounded(forecast.afterNow), afterNext: rounded(forecast.afterNext) },
  }
}

function idsOf(open: readonly OpenQuestion[]): readonly string[] {
  return open.map(({ question }) => question.id)
}

/** To a hundredth; never -0, which some languages print. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
