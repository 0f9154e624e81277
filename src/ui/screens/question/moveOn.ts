import type { Answer } from '../../../domain/assessment.ts'
import type { Change, Model } from '../../model.ts'
import type { QuestionScreen } from '../../screen.ts'
import { aboutForm } from '../about/aboutForm.ts'
import { recording, show } from '../change.ts'
import { contradictionFirst } from '../evidence/evidenceScreen.ts'
import { neighbourOf, questionScreen } from './questionPlaces.ts'
import { reviewAt } from '../review/reviewRows.ts'

/** Keeps an answer, and goes on. */
export function answered(model: Model, screen: QuestionScreen, answer: Answer): Change {
  return moveOn(recording(model, { kind: 'answered', question: screen.question, answer }), screen)
}

/** After an answer: back to the review that sent us, or on to the next question; what contradicts it comes before. */
export function moveOn(change: Change, screen: QuestionScreen): Change {
  const { model } = screen.fromReview ? toReview(change.model, screen) : goTo(change.model, screen, 1)
  return { ...change, model: { ...model, screen: contradictionFirst(model, model.screen) } }
}

/** The question before or after; at the ends, the form or the review. */
export function goTo(model: Model, screen: QuestionScreen, by: 1 | -1): Change {
  const next = neighbourOf(model, screen.question, by)
  if (next === 'review') return show(model, { kind: 'review', cursor: 0 })
  if (next === 'form') return show(model, { kind: 'about', form: aboutForm(model.session?.details ?? {}) })
  return show(model, questionScreen(model, next.id))
}

/** The review, with the question that we come from in focus. */
export function toReview(model: Model, { question }: QuestionScreen): Change {
  return show(model, reviewAt(model, question))
}
