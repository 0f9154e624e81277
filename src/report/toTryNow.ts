import type { Action } from '../domain/roadmap/action.ts'
import type { PlannedAction } from '../domain/roadmap/course.ts'
import { mostExperiments } from '../domain/roadmap/roadmap.ts'
import type { Reportable } from './reportable.ts'
import { toAskNow } from './toAskNow.ts'

/** What is to be tried now: what the team took up, wherever it stands in the roadmap, and then, up to three, what is proposed. */
export function toTryNow(report: Reportable): readonly PlannedAction[] {
  const { roadmap, assessment } = report
  const taken = new Set(assessment.actions?.map(({ action }) => action))
  const planned = [...roadmap.now, ...roadmap.next, ...roadmap.later.flatMap(({ actions }) => actions)]
  const chosen = planned.filter(({ id }) => taken.has(id))
  const proposed = roadmap.now.filter(({ id }) => !taken.has(id))
  // Where nothing was chosen yet, what has to be asked first stands beside all that is proposed.
  const others = taken.size ? chosen.length + toAskNow(report).length : 0
  return [...chosen, ...proposed.slice(0, Math.max(0, mostExperiments - others))]
}

/** The actions of a list that are not to be tried now. */
export function notNow<T extends Action>(actions: readonly T[], now: readonly Action[]): readonly T[] {
  return actions.filter(({ id }) => now.every((each) => each.id !== id))
}
