import { answerTo } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Event } from '../../domain/session.ts'
import type { Key } from '../terminal/key.ts'
import { editText, textField } from '../terminal/textField.ts'
import { commandOf, digitOf } from '../keys.ts'
import type { Command } from '../keys.ts'
import type { Change, Model, Screen, Writing } from '../model.ts'
import { aboutForm } from './aboutForm.ts'
import { andShow, recording, show } from './change.ts'
import { backgroundLines } from './backgroundLines.ts'
import { choices } from './choicesOf.ts'
import { neighbourOf, questionScreen, questionsIn } from './questionPlaces.ts'
import { bodyHeight } from './resultLines.ts'
import { scrolled } from './scrolled.ts'

type QuestionScreen = Screen & { kind: 'question' }

const longestNote = 2000

/** The screen of a question after a key. */
export function updateQuestion(model: Model, screen: QuestionScreen, key: Key): Change {
  const { hint: _, ...calm } = screen
  if (calm.writing) return write(model, calm, calm.writing, key)
  if (calm.background !== undefined) return readOn(model, calm, calm.background, commandOf(key, 'background'))
  const digit = digitOf(key)
  if (digit !== undefined && digit >= 1 && digit <= choices.length)
    return show(model, { ...calm, cursor: digit - 1 })
  return obey(model, calm, commandOf(key, 'question'))
}

/** Scrolls the background of a question; what does not scroll goes back to the choices. */
function readOn(model: Model, screen: QuestionScreen, top: number, command: Command | undefined): Change {
  const { background: _, ...choosing } = screen
  if (command === undefined) return show(model, screen)
  if (command !== 'up' && command !== 'down') return show(model, choosing)
  const question = questionsIn(model).find(({ id }) => id === screen.question)
  const rows = question ? backgroundLines(model, question).length : 0
  const last = Math.max(0, rows - bodyHeight(model.size))
  return show(model, { ...screen, background: scrolled(top, command, last + 1) })
}

function obey(model: Model, screen: QuestionScreen, command: Command | undefined): Change {
  switch (command) {
    case 'choose':
      return take(model, screen)
    case 'previous':
      return goTo(model, screen, -1)
    case 'next':
      return goTo(model, screen, 1)
    case 'back':
      return screen.fromReview ? review(model, screen) : goTo(model, screen, -1)
    case 'note':
      return startNote(model, screen)
    case 'background':
      return show(model, { ...screen, background: 0 })
    case 'review':
      return review(model, screen)
    default:
      return show(model, { ...screen, cursor: scrolled(screen.cursor, command, choices.length) })
  }
}

/** Takes the choice in focus. Before one was made nothing is in focus, so a stray Enter answers nothing. */
function take(model: Model, screen: QuestionScreen): Change {
  const choice = choices[screen.cursor]
  const { question } = screen
  switch (choice?.kind) {
    case undefined:
      return show(model, { ...screen, hint: 'Choose first, with the arrows or 1 to 7.' })
    case 'level':
      return answered(model, screen, { kind: 'level', level: choice.level })
    case 'unknown':
      return answered(model, screen, { kind: 'unknown' })
    case 'skip':
      return moveOn(recording(model, { kind: 'skipped', question }), screen)
    case 'notApplicable': {
      const before = answerTo(model.session?.answers ?? {}, question)
      const field = textField(before?.kind === 'notApplicable' ? before.because : '')
      return show(model, { ...screen, writing: { kind: 'because', field } })
    }
  }
}

function answered(model: Model, screen: QuestionScreen, answer: Answer): Change {
  return moveOn(recording(model, { kind: 'answered', question: screen.question, answer }), screen)
}

/** After an answer: back to the review that sent us, or on to the next question. */
function moveOn(change: Change, screen: QuestionScreen): Change {
  return {
    ...change,
    model: screen.fromReview ? review(change.model, screen).model : goTo(change.model, screen, 1).model,
  }
}

function goTo(model: Model, screen: QuestionScreen, by: 1 | -1): Change {
  const next = neighbourOf(model, screen.question, by)
  if (next === 'review') return show(model, { kind: 'review', cursor: 0 })
  if (next === 'form') return show(model, { kind: 'about', form: aboutForm(model.session?.details ?? {}) })
  return show(model, questionScreen(model, next.id))
}

/** The review, with the question that we come from in focus. */
function review(model: Model, { question }: QuestionScreen): Change {
  return show(model, {
    kind: 'review',
    cursor: questionsIn(model).findIndex(({ id }) => id === question) + 1,
  })
}

function startNote(model: Model, screen: QuestionScreen): Change {
  const { notes = {} } = model.session ?? {}
  const note = Object.hasOwn(notes, screen.question) ? notes[screen.question] : undefined
  return show(model, { ...screen, writing: { kind: 'note', field: textField(note ?? '') } })
}

function write(model: Model, screen: QuestionScreen, writing: Writing, key: Key): Change {
  const { writing: _, ...done } = screen
  if (key.kind === 'named' && key.name === 'escape') return show(model, done)
  if (key.kind === 'named' && key.name === 'enter') return written(model, done, writing)
  const field = editText(writing.field, key, { longest: longestNote })
  return show(model, { ...screen, writing: { ...writing, field } })
}

function written(model: Model, screen: QuestionScreen, { kind, field }: Writing): Change {
  const text = plainLine(field.value, longestNote)
  const { question } = screen
  if (kind === 'because' && !text)
    return show(model, {
      ...screen,
      writing: { kind, field },
      hint: 'Give the reason in a few words, or press Esc.',
    })
  if (kind === 'because') return answered(model, screen, { kind: 'notApplicable', because: text })
  const event: Event = { kind: 'noted', question, note: text }
  return andShow(recording(model, event), screen)
}
