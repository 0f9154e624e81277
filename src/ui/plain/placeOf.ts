import { firstOpenQuestion } from '../../domain/session.ts'
import { lastExperiments } from '../screens/lastExperiments/lastExperiments.ts'
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
  const { answers = {}, skipped = [] } = talk.session ?? {}
  const isNew = Object.keys(answers).length === 0 && skipped.length === 0
  const at = lastExperiments(talk).findIndex(({ state }) => state === 'chosen')
  if (talk.session?.corrects) return { kind: 'review', brief: false }
  return talk.attended && isNew && at >= 0 ? { kind: 'lastExperiment', at } : placeOf(talk)
}
