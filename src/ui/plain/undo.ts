import { stacksAfter, whatItIs } from '../screens/undo.ts'
import { recording } from './recording.ts'
import { say } from './talk.ts'
import type { QuestionPlace, Talk, Turn } from './talk.ts'

/** Takes the last thing back that was said to a question, or says again what was taken back; goes there, and says so. */
export function undo(talk: Talk, way: 'undo' | 'redo'): Turn {
  const last = talk[way].at(-1)
  if (!last) return say(talk, way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.')
  const fromReview = talk.place.kind === 'review' || (talk.place.kind === 'question' && talk.place.fromReview)
  const isHere = talk.place.kind === 'question' && talk.place.question === last.question
  const place: QuestionPlace = {
    kind: 'question',
    question: last.question,
    fromReview,
    // A question that was just read out is not read out again.
    ...(isHere && { heard: true }),
  }
  const turn = recording(talk, way === 'undo' ? last.back : last.again, '', place)
  const saving = `${way === 'undo' ? 'undone' : 'done again'}, ${whatItIs(turn.talk.session, last)}`
  return { ...turn, talk: { ...turn.talk, ...stacksAfter(talk, way, last), saving } }
}
