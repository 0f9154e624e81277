import type { Key } from '../terminal/key.ts'
import { commandOf } from '../keys.ts'
import type { Change, Model, Screen } from '../model.ts'
import { show } from './change.ts'
import { questionScreen, questionsIn, screenOf } from './questionPlaces.ts'
import { scrolled } from './scrolled.ts'

/** The review after a key. Its first row leads to the result, each other one to a question. */
export function updateReview(model: Model, screen: Screen & { kind: 'review' }, key: Key): Change {
  const questions = questionsIn(model)
  const command = commandOf(key, 'review')
  const question = questions[screen.cursor - 1]
  if (command === 'choose')
    return show(model, question ? questionScreen(model, question.id, true) : { kind: 'result', top: 0 })
  if (command === 'back') return show(model, backTo(model))
  return show(model, { kind: 'review', cursor: scrolled(screen.cursor, command, questions.length + 1) })
}

/** The first open question, or the last one where none is open. */
function backTo(model: Model): Screen {
  const screen = screenOf(model)
  const last = questionsIn(model).at(-1)
  return screen.kind === 'review' && last ? questionScreen(model, last.id) : screen
}
