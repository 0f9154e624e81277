import type { Assessment, ExperimentState } from '../assessment.ts'
import type { Bank } from '../bank.ts'
import type { Action } from '../roadmap/action.ts'
import { actionNamed } from '../roadmap/actionNamed.ts'
import { endsOf } from '../standing.ts'
import { isComparable } from './compareAnswers.ts'
import type { AnswerCompared } from './compareAnswers.ts'

/** An experiment that the earlier session chose, and what became of it. */
export interface ExperimentCompared {
  /** Such as `deployment:1`. */
  readonly id: string
  /** Missing where the bank no longer has it. */
  readonly action?: Action
  /** `chosen` where nobody has said anything since. */
  readonly state: ExperimentState
  /** What was to move, in the team's words. */
  readonly signal?: string
  /** Whether the answer is there now; null where that is open, or cannot be compared. */
  readonly reached: boolean | null
}

/** The experiments of the earlier session. What the later one says of them counts. */
export function compareExperiments(
  bank: Bank,
  earlier: Assessment,
  later: Assessment,
  answers: readonly AnswerCompared[],
): readonly ExperimentCompared[] {
  return (earlier.actions ?? []).map(({ action: id, ...chosen }) => {
    const said = later.actions?.find(({ action }) => action === id)
    const action = actionNamed(bank, id)
    const signal = said?.signal ?? chosen.signal
    return {
      id,
      ...(action && { action }),
      state: said?.state ?? chosen.state,
      ...(signal !== undefined && { signal }),
      reached: action ? isReached(action, answers) : null,
    }
  })
}

function isReached({ question, to }: Action, answers: readonly AnswerCompared[]): boolean | null {
  const compared = answers.find(({ id }) => id === question.id)
  const ends = endsOf(compared?.now)
  if (!compared || !ends || !isComparable(compared.change)) return null
  return ends.low >= to ? true : ends.high < to ? false : null
}
