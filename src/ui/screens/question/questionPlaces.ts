import { answerTo } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { firstOpenQuestion, questionsOf } from '../../../domain/session/session.ts'
import type { Model } from '../../model.ts'
import type { Screen } from '../../screen.ts'
import { placeOf } from './choicesOf.ts'

/** The questions of the session, in order. */
export function questionsIn({ bank, session }: Model): readonly Question[] {
  return session ? questionsOf(bank, session) : []
}

/** The screen of a question, with what was said to it in focus. */
export function questionScreen(model: Model, question: string, fromReview = false): Screen {
  const { answers = {}, skipped = [] } = model.session ?? {}
  const cursor = placeOf(answerTo(answers, question), skipped.includes(question))
  return { kind: 'question', question, cursor, fromReview }
}

/** Where a session goes on: its first open question, else the review. */
export function screenOf(model: Model): Screen {
  const open = model.session && firstOpenQuestion(model.bank, model.session)
  return open ? questionScreen(model, open.id) : { kind: 'review', cursor: 0 }
}

/** The question `by` places after another; the review after the last one, the form before the first. */
export function neighbourOf(model: Model, question: string, by: 1 | -1): Question | 'review' | 'form' {
  const all = questionsIn(model)
  const place = all.findIndex(({ id }) => id === question) + by
  return all[place] ?? (place < 0 ? 'form' : 'review')
}
