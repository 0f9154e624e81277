import { answerTo } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import type { Model, Screen } from '../model.ts'
import { questionsIn } from './questionPlaces.ts'
import { saidIn } from './saidIn.ts'

/** A row of the review: the way to the result, or a question. */
export type ReviewRow =
  | { readonly kind: 'result' }
  | { readonly kind: 'question'; readonly question: Question }

/** The rows of the review; while something is searched for, the questions that hold every word of it. */
export function reviewRows(model: Model, { search }: Screen & { kind: 'review' }): readonly ReviewRow[] {
  const questions = questionsIn(model).map((question) => ({ kind: 'question' as const, question }))
  if (!search) return [{ kind: 'result' }, ...questions]
  const words = search.value.toLowerCase().split(/\s+/u)
  return questions.filter(({ question }) => {
    const text = textOf(model, question)
    return words.every((word) => text.includes(word))
  })
}

/** All that a question can be found by. */
function textOf({ bank, session }: Model, question: Question): string {
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  const said = saidIn(question, answerTo(session?.answers ?? {}, question.id))
  return [question.asks, capability?.title ?? '', said].join(' ').toLowerCase()
}
