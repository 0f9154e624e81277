import { cadences } from '../bank.ts'
import type { Cadence, Situation } from '../bank.ts'
import type { StepScore } from './readiness.ts'

/** Where a team releases today and where it wants to, as places in `cadences`, 0 to 3. */
export interface Pace {
  readonly today: number
  readonly target: number
}

/** The situation, and the step that it speaks of. */
export interface Judgement {
  readonly situation: Situation
  readonly working: StepScore | null
}

/** Without a target, the next cadence is the target. */
export function paceOf({ cadence, target }: { readonly cadence: Cadence; readonly target?: Cadence }): Pace {
  const today = cadences.indexOf(cadence)
  return { today, target: target ? cadences.indexOf(target) : Math.min(today + 1, cadences.length - 1) }
}

/** The steps between monthly and whichever is further, today's cadence or the target. */
export function inScope<T extends { readonly index: number }>(
  scores: readonly T[],
  pace: Pace,
): readonly T[] {
  return scores.filter(({ index }) => index < Math.max(pace.today, pace.target))
}

/** Whether anything that the step needs is scored. */
export function isScored({ readiness }: StepScore): boolean {
  return readiness !== null
}

/** Whether nothing holds the step up. */
export function isClear({ holders }: StepScore): boolean {
  return holders.length === 0
}

/** The first step walked or next that is not clear, else the first ahead; and what that makes of the team's pace. */
export function judge(scores: readonly StepScore[], pace: Pace): Judgement {
  const scope = inScope(scores, pace)
  const scored = scope.filter(isScored)
  const working =
    scored.find((score) => score.index <= pace.today && !isClear(score)) ??
    scored.find(({ index }) => index >= pace.today) ??
    null
  if (!working) return { working, situation: scope.length && !scored.length ? 'unscored' : 'steady' }
  return { working, situation: situationAt(working, pace) }
}

function situationAt(working: StepScore, pace: Pace): Situation {
  if (isClear(working)) return 'headroom'
  if (working.index >= pace.today) return 'constrained'
  return working.holders.some(({ capability }) => capability.carries) ? 'overreach' : 'friction'
}
