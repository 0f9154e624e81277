import type { Bank } from '../../../domain/bank.ts'
import { inline } from '../../../domain/words/inline.ts'
import type { Diagnosis, StepDiagnosis } from '../../../domain/diagnosis/diagnosis.ts'
import { restsOnDoubt } from '../../../domain/diagnosis/reason.ts'
import { isClear } from '../../../domain/diagnosis/situation.ts'
import { count } from '../../../domain/words/figures.ts'
import { firstToAsk } from '../../../domain/roadmap/firstToAsk.ts'
import type { Doubt } from '../../../domain/standing.ts'
import type { Result } from './resultOf.ts'

/** What was said instead of a level. */
export const openAnswers = {
  unknown: 'nobody could say',
  skipped: 'no answer',
  split: 'not settled',
} as const satisfies Record<Doubt, string>

/** What the constraint asks of a team, in a sentence or two. */
export function advice(bank: Bank, diagnosis: Diagnosis): string {
  if (restsOnDoubt(bank, diagnosis))
    return 'The answers that make it are open: find them out, or settle them, first.'
  const { means } = bank.words.situations[diagnosis.situation]
  return diagnosis.tentative ? `${means} The open answers could still change this.` : means
}

/** Where everything hangs on open answers, what to do first, and about which question; undefined where none is open. */
export function firstTask({ diagnosis, roadmap }: Result): {
  readonly todo: string
  readonly asks: string | undefined
} {
  const first = firstToAsk(diagnosis, roadmap)
  return {
    todo: first?.kind === 'settle' ? 'Settle this first' : 'Find this out first',
    asks: first?.question.asks,
  }
}

/** What a result without a constraint is called. A quick session knows only of what it asked. */
export function situationTitle(bank: Bank, { assessment, diagnosis }: Result): string {
  return diagnosis.situation === 'headroom' && assessment.mode === 'quick'
    ? 'Nothing among the questions asked stops you'
    : bank.words.situations[diagnosis.situation].title
}

/** What holds a step up that is scored, in a sentence. */
export function heldUpBy({ low, high }: StepDiagnosis): string {
  const [constraint, ...others] = low.holders
  if (!constraint) return 'Nothing holds it up.'
  const rest = others.length ? ` and ${count(others.length, 'other')}` : ''
  const doubt = isClear(high) ? ', unless the open answers are at their best' : ''
  return `Held up by ${inline(constraint.capability)}${rest}${doubt}.`
}
