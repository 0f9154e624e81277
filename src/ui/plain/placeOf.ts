import { firstOpenQuestion } from '../../domain/session/session.ts'
import { firstUnsaid, isNew, lastExperiments } from '../screens/lastExperiments/lastExperiments.ts'
import type { Place, Talk } from './talk.ts'

/** Where a session goes on: at its first open question, else at the list of all answers. */
export function placeOf({ bank, session }: Talk): Place {
  const open = session && firstOpenQuestion(bank, session)
  return open ? { kind: 'question', question: open.id, fromReview: false } : { kind: 'review', brief: false }
}

/**
 * Where a session begins or goes on: what became of the last experiments comes before anything new. Lines that come from
 * a file know nothing of them.
 */
export function beginsAt(talk: Talk): Place {
  if (talk.session?.corrects) return { kind: 'review', brief: false }
  const at = firstUnsaid(talk)
  const isAsked = at !== undefined && lastExperiments(talk).length > 0
  return talk.attended && isNew(talk) && isAsked ? { kind: 'lastExperiment', at } : placeOf(talk)
}
