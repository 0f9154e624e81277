import type { Answer } from '../../../domain/assessment.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import { questionsOf } from '../../../domain/session/session.ts'
import { aboutForm } from '../../screens/about/aboutForm.ts'
import { recording } from '../recording.ts'
import type { Place, QuestionPlace, Talk, Turn } from '../talk.ts'
import { contradictionFirst } from './evidence.ts'

/** Keeps an answer, and goes on. */
export function answered(talk: Talk, place: QuestionPlace, answer: Answer): Turn {
  return onward(
    recording(talk, { kind: 'answered', question: place.question, answer }, inShort(answer), place),
    place,
  )
}

function inShort(answer: Answer): string {
  switch (answer.kind) {
    case 'level':
      return `${fingers(answer.level)}.`
    case 'unknown':
      return 'nobody can say.'
    case 'notApplicable':
      return `does not apply, because: ${answer.because}`
    case 'split':
      return 'split, not settled.'
  }
}

/** Goes on to what comes after a question, or first to what contradicts an answer. */
export function onward(turn: Turn, place: QuestionPlace): Turn {
  return contradictionFirst({ ...turn, talk: { ...turn.talk, place: placeAfter(turn.talk, place, 1) } })
}

/** The question `by` places on; after an answer that the review asked for, and after the last one, the review. */
export function placeAfter(talk: Talk, place: QuestionPlace, by: 1 | -1): Place {
  if (place.fromReview) return { kind: 'review', brief: true }
  const all = talk.session ? questionsOf(talk.bank, talk.session) : []
  const at = all.findIndex(({ id }) => id === place.question) + by
  const next = all[at]
  if (next) return { kind: 'question', question: next.id, fromReview: false }
  if (at >= all.length) return { kind: 'review', brief: false }
  return { kind: 'about', form: aboutForm(talk.session?.details ?? {}) }
}
