import { cadences, steps } from '../bank.ts'
import type { Bank, Cadence, Capability, Question, Stage, Step, StepIndex } from '../bank.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { needOf, scoreStep } from '../diagnosis/readiness.ts'
import { inScope, isClear, isScored } from '../diagnosis/situation.ts'
import { lowEnd } from '../standing.ts'
import type { Levels } from '../standing.ts'
import { levelsAfter } from './action.ts'
import { courseAlong } from './course.ts'
import type { Aim, Course, PlannedAction, WaitingAction } from './course.ts'

/** A question to find out about or to settle, and the actions that wait for it. */
export interface OpenQuestion {
  readonly question: Question
  readonly waiting: readonly WaitingAction[]
}

/** What a further step, or the next stage, still takes. */
export interface LaterPart {
  readonly step: Step | null
  readonly stage: Stage | null
  readonly actions: readonly PlannedAction[]
}

/** What to try first, and what comes after. Every action stands in one list, after all that has to be before it. */
export interface Roadmap {
  /** At most three; empty with headroom, and where only open questions hold the team up. */
  readonly now: readonly PlannedAction[]
  readonly next: readonly PlannedAction[]
  readonly later: readonly LaterPart[]
  readonly findOut: readonly OpenQuestion[]
  readonly settle: readonly OpenQuestion[]
  readonly keepDoing: readonly Capability[]
  /** With headroom, the cadence to try for a month. */
  readonly raiseCadence: Cadence | null
  /** Readiness of the working step, 0 to 100 at the low end, after Now and after Next. */
  readonly forecast: { readonly afterNow: number; readonly afterNext: number } | null
}

/** The most experiments that a team takes on at once. */
export const mostExperiments = 3

/** The roadmap that follows from a diagnosis. */
export function planRoadmap(bank: Bank, diagnosis: Diagnosis): Roadmap {
  const planner = plannerFor(bank, diagnosis)
  const start = lowEnd(diagnosis.standings)
  const course = diagnosis.working ? planner.toStep(diagnosis.working.low.index, start) : nowhere
  const now = course.planned.filter(({ openNow, serves }) => openNow && serves).slice(0, mostExperiments)
  const next = course.planned.filter((action) => !now.includes(action))
  const further = laterParts(diagnosis, planner, levelsAfter(start, course.planned))
  const waiting = [course, ...further.map(({ course: later }) => later)].flatMap((each) => each.waiting)
  return {
    now,
    next,
    later: further.flatMap(({ course: { planned: actions }, ...part }) =>
      actions.length ? [{ ...part, actions }] : [],
    ),
    ...openQuestions(bank, diagnosis, waiting),
    keepDoing: keepDoing(bank, diagnosis),
    raiseCadence: diagnosis.situation === 'headroom' ? (cadences[diagnosis.pace.today + 1] ?? null) : null,
    forecast: diagnosis.working && {
      afterNow: planner.readiness(diagnosis.working.low.index, levelsAfter(start, now)),
      afterNext: planner.readiness(diagnosis.working.low.index, levelsAfter(start, course.planned)),
    },
  }
}

const nowhere: Course = { planned: [], waiting: [] }

interface Planner {
  toStep(step: StepIndex, levels: Levels): Course
  toStage(aims: readonly Aim[], levels: Levels): Course
  readiness(step: StepIndex, levels: Levels): number
}

function plannerFor(bank: Bank, { standings, checkpoint }: Diagnosis): Planner {
  const inDoubt = new Set(
    [...standings.values()].flatMap(({ doubt, question }) => (doubt ? [question.id] : [])),
  )
  const scored = [...standings.values()].map(({ question }) => question)
  return {
    toStep(step, levels) {
      const aims = scored.map((question) => ({ question, to: needOf(question, step, checkpoint) }))
      return courseAlong({ bank, levels, inDoubt, checkpoint, aims, step })
    },
    toStage(aims, levels) {
      return courseAlong({ bank, levels, inDoubt, checkpoint, aims })
    },
    readiness(step, levels) {
      return scoreStep(bank, step, levels, checkpoint).readiness ?? 0
    },
  }
}

interface FurtherPart {
  readonly step: Step | null
  readonly stage: Stage | null
  readonly course: Course
}

/** Each further step in scope, then the next stage of the spectrum; each starts where the one before it ends. */
function laterParts(diagnosis: Diagnosis, planner: Planner, start: Levels): readonly FurtherPart[] {
  const { working, pace } = diagnosis
  const further = inScope(
    diagnosis.steps.map(({ low }) => low),
    pace,
  ).filter((score) => working && score.index > working.low.index && isScored(score))
  let levels = start
  const parts: FurtherPart[] = []
  const add = (part: FurtherPart) => {
    parts.push(part)
    levels = levelsAfter(levels, part.course.planned)
  }
  for (const { index } of further)
    add({ step: steps[index], stage: null, course: planner.toStep(index, levels) })
  if (seeksNextStage(diagnosis)) {
    const stage = diagnosis.position?.next
    if (stage) add({ step: null, stage: stage.stage, course: planner.toStage(aimsOf(diagnosis), levels) })
  }
  return parts
}

/** Beyond the last step there is the spectrum: for teams that want on-demand releases and need no human checkpoint. */
function seeksNextStage({ pace, checkpoint, steps: all }: Diagnosis): boolean {
  const scored = all.map(({ low }) => low).filter(isScored)
  return !checkpoint && pace.target === cadences.length - 1 && scored.length > 0 && scored.every(isClear)
}

function aimsOf({ position, standings }: Diagnosis): readonly Aim[] {
  return (position?.next?.missing ?? []).flatMap(({ question: id, need }) => {
    const standing = standings.get(id)
    return standing ? [{ question: standing.question, to: need }] : []
  })
}

/** The constraint's questions that the working step needs first, then the others that it needs, then the rest. */
function openQuestions(
  bank: Bank,
  diagnosis: Diagnosis,
  waiting: readonly WaitingAction[],
): Pick<Roadmap, 'findOut' | 'settle'> {
  const rank = (question: Question) => urgency(diagnosis, question)
  const open = bank.questions
    .filter(({ id }) => diagnosis.standings.get(id)?.doubt)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((question) => ({
      question,
      waiting: onceEach(waiting.filter((action) => action.waitsFor.includes(question.id))),
    }))
  const isSplit = ({ question }: OpenQuestion) => diagnosis.standings.get(question.id)?.doubt === 'split'
  return { findOut: open.filter((entry) => !isSplit(entry)), settle: open.filter(isSplit) }
}

function urgency({ working, checkpoint }: Diagnosis, question: Question): number {
  if (!working || needOf(question, working.low.index, checkpoint) === 0) return 2
  return question.capability === working.low.holders[0]?.capability.id ? 0 : 1
}

function onceEach(actions: readonly WaitingAction[]): readonly WaitingAction[] {
  return [...new Map(actions.map((action) => [action.id, action])).values()]
}

/** The capabilities that lack nothing at any step in scope up to the working one. */
function keepDoing(bank: Bank, { steps: all, working, pace }: Diagnosis): readonly Capability[] {
  const walked = inScope(
    all.map(({ low }) => low),
    pace,
  ).filter(({ index }) => !working || index <= working.low.index)
  const drags = (id: string) =>
    walked.flatMap(({ capabilities }) => capabilities.filter(({ capability }) => capability.id === id))
  return bank.capabilities.filter(({ id }) => {
    const here = drags(id)
    return here.length > 0 && here.every(({ drag }) => drag === 0)
  })
}
