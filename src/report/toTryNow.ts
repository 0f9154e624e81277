import type { Action } from '../domain/roadmap/action.ts'
import type { PlannedAction } from '../domain/roadmap/course.ts'
import { mostExperiments } from '../domain/roadmap/roadmap.ts'
import type { Reportable } from './reportable.ts'

/** What is to be tried now: what the team took up, wherever it stands in the roadmap, and then, up to three, what is proposed. */
export function toTryNow({ roadmap, assessment }: Reportable): readonly PlannedAction[] {
  const taken = new Set(assessment.actions?.map(({ action }) => action))
  const planned = [...roadmap.now, ...roadmap.next, ...roadmap.later.flatMap(({ actions }) => actions)]
  const chosen = planned.filter(({ id }) => taken.has(id))
  const proposed = roadmap.now.filter(({ id }) => !taken.has(id))
  return [...chosen, ...proposed.slice(0, Math.max(0, mostExperiments - chosen.length))]
}

/** The actions of a list that are not to be tried now. */
export function notNow<T extends Action>(actions: readonly T[], now: readonly Action[]): readonly T[] {
  return actions.filter(({ id }) => now.every((each) => each.id !== id))
}
