import { answerTo, askedQuestions } from '../assessment.ts'
import type { Assessment } from '../assessment.ts'
import type { Bank } from '../bank.ts'
import type { Doubt, Standings } from '../standing.ts'

/** How many questions were asked, and what became of them: the other five add up to `asked`. */
export interface Coverage {
  readonly asked: number
  readonly answered: number
  readonly split: number
  readonly unknown: number
  readonly skipped: number
  readonly notApplicable: number
}

/** What became of the questions that an assessment asks. */
export function coverageOf(bank: Bank, assessment: Assessment, standings: Standings): Coverage {
  const asked = askedQuestions(bank, assessment)
  const inDoubt = (doubt: Doubt) =>
    [...standings.values()].filter((standing) => standing.doubt === doubt).length
  return {
    asked: asked.length,
    answered: [...standings.values()].filter(({ doubt }) => !doubt).length,
    split: inDoubt('split'),
    unknown: inDoubt('unknown'),
    skipped: inDoubt('skipped'),
    notApplicable: asked.filter(({ id }) => answerTo(assessment.answers, id)?.kind === 'notApplicable')
      .length,
  }
}
