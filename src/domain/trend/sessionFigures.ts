import type { Assessment, BankStamp, Mode } from '../assessment.ts'
import type { Bank, Cadence, Situation, Stage, Step } from '../bank.ts'
import type { Coverage } from '../diagnosis/coverage.ts'
import { scoreAnswers } from '../diagnosis/diagnosis.ts'
import { otherBank } from '../otherBank.ts'
import { readinessRange } from '../diagnosis/readinessRange.ts'
import type { ReadinessRange } from '../diagnosis/readinessRange.ts'

/** What an overview needs of a session: plain JSON, small enough to be remembered for ten thousand of them. */
export interface SessionFigures {
  readonly cadence: Cadence
  readonly mode: Mode
  readonly situation: Situation
  /** Whether the open answers could change what is chosen. */
  readonly tentative: boolean
  readonly workingStep: Step | null
  /** The id of the capability that holds the working step up. */
  readonly constraint: string | null
  readonly position: { readonly low: Stage; readonly high: Stage } | null
  readonly coverage: Coverage
  /** The bank that was asked, as far as that is known. */
  readonly bank: Pick<BankStamp, 'version' | 'layer'>
  /** Whether that is another one than the bank that gives these figures, so that they may have moved with the questions. */
  readonly otherBank: boolean
  /** All three steps in order. Readiness is 0 to 100, null where nothing is scored; the drags (points of 100) are those of the low end. */
  readonly steps: readonly StepFigures[]
}

export interface StepFigures {
  readonly readiness: ReadinessRange | null
  /** By capability id, those that are scored. */
  readonly drags: Readonly<Record<string, number>>
}

/** The figures of a session, as this bank scores it. */
export function figuresOf(bank: Bank, assessment: Assessment): SessionFigures {
  const { situation, tentative, working, position, coverage, steps } = scoreAnswers(bank, assessment)
  return {
    cadence: assessment.cadence,
    mode: assessment.mode,
    situation,
    tentative,
    workingStep: working?.step ?? null,
    constraint: working?.low.holders[0]?.capability.id ?? null,
    position: position && { low: position.low, high: position.high },
    coverage,
    bank: nameOnly(assessment.bank),
    otherBank: otherBank(bank, assessment.bank) !== undefined,
    steps: steps.map(({ low, high }) => ({
      readiness: readinessRange(low, high),
      drags: Object.fromEntries(low.capabilities.map(({ capability, drag }) => [capability.id, drag])),
    })),
  }
}

function nameOnly({ version, layer }: BankStamp = {}): SessionFigures['bank'] {
  return { ...(version !== undefined && { version }), ...(layer !== undefined && { layer }) }
}
