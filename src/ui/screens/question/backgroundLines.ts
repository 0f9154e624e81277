import type { Bank, Question } from '../../../domain/bank.ts'
import { indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'

/** What stands behind a question, to be scrolled. */
export function backgroundLines({ bank, size }: Model, question: Question): readonly Line[] {
  const width = size.columns - 1
  return [
    ...wrapped(question.asks, width, 'title'),
    ...background(bank, question).flatMap(({ label, text }) =>
      indented(text, width, span(`${label}: `, 'title')),
    ),
  ]
}

/** The rule of answering. */
export const highestLine =
  'the highest line that held for each of your last three releases; in doubt, the lower one.'

/** What stands behind a question: how to answer it, why it is asked, what to look at, and what its words mean. */
export function background(
  bank: Bank,
  question: Question,
): readonly { readonly label: string; readonly text: string }[] {
  const part = (label: string, text: string | undefined) => (text ? [{ label, text }] : [])
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  return [
    ...part('Answer', highestLine),
    ...part('Why', question.why),
    ...part('Look at', question.look),
    ...part('Talk about', question.discuss),
    ...part('Elsewhere', question.elsewhere),
    ...part('Does not apply', question.notApplicable),
    ...part('Source', question.source),
    ...part(capability?.title ?? '', capability?.about),
    ...Object.entries(bank.words.terms).flatMap(([term, means]) => part(`"${term}"`, means)),
  ]
}
