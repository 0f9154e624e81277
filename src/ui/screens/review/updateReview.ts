import type { Key, KeyName } from '../../terminal/key.ts'
import { editText, textField } from '../../terminal/textField.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Command } from '../../keys/binding.ts'
import type { Change, Model } from '../../model.ts'
import type { ReviewScreen, Screen } from '../../screen.ts'
import { show, within } from '../change.ts'
import { contradictionFirst, evidenceScreen } from '../evidence/evidenceScreen.ts'
import { goDeeper } from '../question/goDeeper.ts'
import { questionScreen, questionsIn, screenOf } from '../question/questionPlaces.ts'
import { firstPage } from '../result/resultOf.ts'
import { factsForm } from '../facts/factsForm.ts'
import { reviewRows } from './reviewRows.ts'
import { scrolled } from '../scrolled.ts'
import { undo } from '../undo.ts'

const longestSearch = 80

/** The review after a key. Its first row leads to the result, each other one to a question. */
export function updateReview(model: Model, screen: ReviewScreen, key: Key): Change {
  if (screen.search) return search(model, screen, screen.search, key)
  const command = commandOf(key, 'review')
  switch (command) {
    case 'choose':
      return choose(model, screen)
    case 'back':
      return show(model, backTo(model))
    case 'evidence':
      return lookBeside(model, screen)
    case 'undo':
    case 'redo':
      return undo(model, command)
    case 'search':
      return show(model, { kind: 'review', cursor: 0, search: textField() })
    default:
      return show(model, {
        kind: 'review',
        cursor: scrolled(screen.cursor, command, reviewRows(model, screen).length),
      })
  }
}

function choose(model: Model, screen: ReviewScreen): Change {
  const row = reviewRows(model, screen)[screen.cursor]
  switch (row?.kind) {
    case undefined:
      return show(model, screen)
    case 'result':
      return show(model, contradictionFirst(model, firstPage()))
    case 'deeper':
      return goDeeper(model, row.questions)
    case 'facts':
      return show(model, {
        kind: 'facts',
        form: factsForm(model.session ?? { facts: {}, timeline: {} }),
      })
    case 'talk':
    case 'unmoved':
    case 'question':
      return show(model, questionScreen(model, row.question.id, true))
  }
}

/** What was found beside the answer in focus, if there is anything. */
function lookBeside(model: Model, screen: ReviewScreen): Change {
  const row = reviewRows(model, screen)[screen.cursor]
  const about = row && 'question' in row ? row.question.id : undefined
  return show(model, (about !== undefined && evidenceScreen(model, about, screen)) || screen)
}

/** Every letter is text; only keys with a name move. */
function search(
  model: Model,
  screen: ReviewScreen,
  field: NonNullable<ReviewScreen['search']>,
  key: Key,
): Change {
  if (key.kind === 'named') {
    if (key.name === 'escape') return show(model, { kind: 'review', cursor: 0 })
    if (key.name === 'enter') return choose(model, screen)
    const cursor = scrolled(screen.cursor, moves[key.name], reviewRows(model, screen).length)
    if (moves[key.name]) return show(model, { ...screen, cursor })
  }
  const searched: ReviewScreen = { ...screen, search: editText(field, key, { longest: longestSearch }) }
  const found = reviewRows(model, searched).length
  return show(model, { ...searched, cursor: within(screen.cursor, found) })
}

const moves: Readonly<Partial<Record<KeyName, Command>>> = {
  up: 'up',
  down: 'down',
  pageUp: 'pageUp',
  pageDown: 'pageDown',
}

/** The first open question, or the last one where none is open. */
function backTo(model: Model): Screen {
  const screen = screenOf(model)
  const last = questionsIn(model).at(-1)
  return screen.kind === 'review' && last ? questionScreen(model, last.id) : screen
}
