import { firstOpenQuestion } from '../../domain/session.ts'
import type { Place, Talk } from './talk.ts'

/** Where a session goes on: at its first open question, else at the list of all answers. */
export function placeOf({ bank, session }: Talk): Place {
  const open = session && firstOpenQuestion(bank, session)
  return open ? { kind: 'question', question: open.id, fromReview: false } : { kind: 'review', brief: false }
}
