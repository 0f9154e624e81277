import type { Bank, Step } from '../bank.ts'
import type { Judged } from '../diagnosis/judged.ts'
import { scoreSteps } from '../diagnosis/readiness.ts'
import { readinessRange } from '../diagnosis/readinessRange.ts'
import type { ReadinessRange } from '../diagnosis/readinessRange.ts'
import type { Levels, Standing, Standings } from '../standing.ts'
import { highEnd, lowEnd } from '../standing.ts'
import { isComparable } from './compareAnswers.ts'
import type { AnswerCompared } from './compareAnswers.ts'

/** What two sessions make of a step; null where it is not scored. */
export interface StepCompared {
  readonly step: Step
  /** As each session was reported, from all of its answers. */
  readonly before: ReadinessRange | null
  readonly now: ReadinessRange | null
  /** From the questions that can be compared alone, with the later session's checkpoint. */
  readonly alike: { readonly before: ReadinessRange; readonly now: ReadinessRange } | null
  /**
   * Where readiness went, as far as the questions compared and the moves that are sure tell; `unclear` where open
   * answers leave room for either.
   */
  readonly moved: 'up' | 'down' | 'same' | 'unclear' | null
}

/** All three steps of two sessions. */
export function compareSteps(
  bank: Bank,
  earlier: Judged,
  later: Judged,
  answers: readonly AnswerCompared[],
): readonly StepCompared[] {
  const alike = answers.filter(({ change }) => isComparable(change)).map(({ id }) => id)
  const unsure = new Set(
    answers
      .filter(({ change }) => change.kind === 'voters' || (change.kind === 'practice' && !change.sure))
      .map(({ id }) => id),
  )
  const { checkpoint } = later.diagnosis
  const was = standingsFor(alike, (id) => earlier.diagnosis.standings.get(id))
  const is = standingsFor(alike, (id) => later.diagnosis.standings.get(id))
  const sure = standingsFor(alike, (id) => (unsure.has(id) ? was : is).get(id))
  const ranges = [was, is, sure].map((standings) => rangesOf(bank, standings, checkpoint))
  return later.diagnosis.steps.map(({ step, low: { index } }) => {
    const [before, now, certain] = ranges.map((each) => each[index])
    return {
      step,
      before: rangeAt(earlier, index),
      now: rangeAt(later, index),
      alike: before && now ? { before, now } : null,
      moved: before && certain ? direction(before, certain) : null,
    }
  })
}

function standingsFor(ids: readonly string[], at: (id: string) => Standing | undefined): Standings {
  return new Map(
    ids.flatMap((id) => {
      const standing = at(id)
      return standing ? [[id, standing]] : []
    }),
  )
}

function rangesOf(bank: Bank, standings: Standings, checkpoint: boolean): readonly (ReadinessRange | null)[] {
  const scored = (levels: Levels) => scoreSteps(bank, levels, checkpoint)
  const [low, high] = [scored(lowEnd(standings)), scored(highEnd(standings))]
  return low.map((score, index) => readinessRange(score, high[index]))
}

function rangeAt({ diagnosis }: Judged, index: number): ReadinessRange | null {
  const step = diagnosis.steps[index]
  return step ? readinessRange(step.low, step.high) : null
}

/** Points that are nothing but arithmetic. */
const tolerance = 1e-6

function direction(before: ReadinessRange, now: ReadinessRange): NonNullable<StepCompared['moved']> {
  if (Math.abs(now.low - before.low) <= tolerance && Math.abs(now.high - before.high) <= tolerance)
    return 'same'
  if (now.low > before.high + tolerance) return 'up'
  return now.high < before.low - tolerance ? 'down' : 'unclear'
}
