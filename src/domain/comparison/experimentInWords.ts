import type { ExperimentState } from '../assessment.ts'
import { wordsOf } from '../roadmap/action.ts'
import type { ExperimentCompared } from './compareExperiments.ts'

const states = {
  chosen: 'nothing was said of it since',
  done: 'done; whether its signal moved was not said',
  moved: 'done, and its signal moved',
  stalled: 'its signal did not move',
  dropped: 'dropped',
} as const satisfies Record<ExperimentState, string>

/** What became of an experiment, on one line. */
export function experimentInWords({ id, action, state, reached }: ExperimentCompared): string {
  const title = action ? wordsOf(action).title : id
  const level = reached === null ? '' : reached ? '; the level is reached' : '; the level is not reached'
  return `${title}: ${states[state]}${level}`
}
