import type { Bank, Capability, Situation, Step } from '../bank.ts'
import type { BankStamp } from '../assessment.ts'
import type { Judged } from '../diagnosis/judged.ts'
import { bankName } from '../otherBank.ts'
import { compareAnswers, isComparable } from './compareAnswers.ts'
import type { AnswerCompared } from './compareAnswers.ts'
import { compareExperiments } from './compareExperiments.ts'
import type { ExperimentCompared } from './compareExperiments.ts'
import { compareSteps } from './compareSteps.ts'
import type { StepCompared } from './compareSteps.ts'

/** The same of two sessions. */
export interface BeforeAndNow<T> {
  readonly before: T
  readonly now: T
}

/** What is otherwise in a later session than in an earlier one. */
export interface Comparison {
  readonly answers: readonly AnswerCompared[]
  /** How many questions both sessions asked in the same sense; only these are compared. */
  readonly compared: number
  readonly steps: readonly StepCompared[]
  readonly situation: BeforeAndNow<Situation>
  readonly workingStep: BeforeAndNow<Step | null>
  /** What holds the working step up, at the low end. */
  readonly constraint: BeforeAndNow<Capability | null>
  readonly experiments: readonly ExperimentCompared[]
  /** Whether the two were asked from banks of another version or layer. */
  readonly otherBank: boolean
}

/** Compares two sessions, question by question, and what that did to the steps and to what holds the team back. */
export function compare(bank: Bank, earlier: Judged, later: Judged): Comparison {
  const answers = compareAnswers(bank, earlier.assessment, later.assessment)
  const both = <T>(of: (session: Judged) => T) => ({ before: of(earlier), now: of(later) })
  return {
    answers,
    compared: answers.filter(({ change }) => isComparable(change)).length,
    steps: compareSteps(bank, earlier, later, answers),
    situation: both(({ diagnosis }) => diagnosis.situation),
    workingStep: both(({ diagnosis }) => diagnosis.working?.step ?? null),
    constraint: both(({ diagnosis }) => diagnosis.working?.low.holders[0]?.capability ?? null),
    experiments: compareExperiments(bank, earlier.assessment, later.assessment, answers),
    otherBank: isOther(earlier.assessment.bank, later.assessment.bank),
  }
}

function isOther(before: BankStamp | undefined, now: BankStamp | undefined): boolean {
  return before !== undefined && now !== undefined && bankName(before) !== bankName(now)
}
