import { answerInShort } from '../../domain/words/answerInShort.ts'
import { answerTo } from '../../domain/assessment.ts'
import type { Session } from '../../domain/session/session.ts'
import type { Change, Model } from '../model.ts'
import type { Undoable } from '../undoable.ts'
import { andShow, recording, show } from './change.ts'
import { questionScreen } from './question/questionPlaces.ts'

/** Takes the last thing back that was said to a question, or says again what was taken back; goes there, and says so. */
export function undo(model: Model, way: 'undo' | 'redo'): Change {
  const last = model[way].at(-1)
  if (!last || !model.session) return nothingTo(model, way)
  const change = recording(model, way === 'undo' ? last.back : last.again)
  const after = { ...change.model, ...stacksAfter(model, way, last) }
  const screen = questionScreen(after, last.question, model.screen.kind === 'review' || cameFromReview(model))
  const hint = `${way === 'undo' ? 'Undone' : 'Done again'}: ${whatItIs(after.session, last)}`
  return andShow({ ...change, model: after }, screen.kind === 'question' ? { ...screen, hint } : screen)
}

/** What can be undone and done again once the last thing was. The event that undoes a note looks like any other; it is not one more thing to undo. */
export function stacksAfter(
  { undo: done, redo: undone }: Pick<Model, 'undo' | 'redo'>,
  way: 'undo' | 'redo',
  last: Undoable,
): Pick<Model, 'undo' | 'redo'> {
  return way === 'undo'
    ? { undo: done.slice(0, -1), redo: [...undone, last] }
    : { undo: [...done, last], redo: undone.slice(0, -1) }
}

function cameFromReview({ screen }: Model): boolean {
  return screen.kind === 'question' && screen.fromReview
}

function nothingTo(model: Model, way: 'undo' | 'redo'): Change {
  const hint = way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.'
  return show(model, model.screen.kind === 'question' ? { ...model.screen, hint } : model.screen)
}

/** What an answer or a note is once something was undone or done again. */
export function whatItIs(session: Session | undefined, { question, back }: Undoable): string {
  if (back.kind === 'noted') return 'this is the note again.'
  const answer = answerTo(session?.answers ?? {}, question)
  if (answer) return `the answer is ${answerInShort(answer)}.`
  return session?.skipped.includes(question) ? 'it is skipped.' : 'it has no answer.'
}
