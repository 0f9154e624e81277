import { answerTo } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import type { Asks } from '../asks.ts'
import { recording } from '../recording.ts'
import { moveTo } from '../talk.ts'
import type { Place, QuestionPlace, Talk, Turn } from '../talk.ts'
import { answered } from './answered.ts'

/** What is written down beside an answer: a note, or the reason why a question does not apply. */
export function askWriting(talk: Talk, { what, at }: Place & { readonly kind: 'writing' }): Asks<Turn> {
  return what === 'note' ? askNote(talk, at) : askBecause(talk, at)
}

function askNote(talk: Talk, at: QuestionPlace): Asks<Turn> {
  const { notes = {} } = talk.session ?? {}
  const before = Object.hasOwn(notes, at.question) ? notes[at.question] : undefined
  return {
    opening: () => (before === undefined ? [] : [`The note so far: ${before}`]),
    prompt: 'Note: ',
    accepts: [
      { type: 'text', does: 'the note, on one line' },
      { type: 'Enter', does: before === undefined ? 'no note' : 'leave it as it was' },
      ...(before === undefined ? [] : [{ type: '-', does: 'take it away' }]),
    ],
    answer: (line) =>
      line === '' || line === 'b' ? moveTo(talk, again(at)) : note(talk, at, line === '-' ? '' : line),
  }
}

function askBecause(talk: Talk, at: QuestionPlace): Asks<Turn> {
  const { bank, session } = talk
  const when = bank.questions.find(({ id }) => id === at.question)?.notApplicable
  const before = answerTo(session?.answers ?? {}, at.question)
  const reason = before?.kind === 'notApplicable' ? before.because : ''
  return {
    opening: () => (when ? [when] : []),
    prompt: `It does not apply, because${reason ? ` [${reason}]` : ''}: `,
    accepts: [
      { type: 'text', does: 'the reason, in a few words' },
      { type: 'b', does: 'back to the question, without an answer' },
    ],
    answer(line) {
      if (line === 'b') return moveTo(talk, again(at))
      return line || reason ? because(talk, at, line || reason) : undefined
    },
  }
}

/** Keeps a note, and asks the question again; an empty note takes it away. */
export function note(talk: Talk, at: QuestionPlace, text: string): Turn {
  const { question } = at
  const kept = plainLine(text, longest.note)
  return recording(talk, { kind: 'noted', question, note: kept }, kept ? 'the note.' : 'no note.', again(at))
}

/** Keeps that a question does not apply, and goes on. */
export function because(talk: Talk, at: QuestionPlace, reason: string): Turn {
  return answered(talk, at, { kind: 'notApplicable', because: plainLine(reason, longest.reason) })
}

function again(at: QuestionPlace): QuestionPlace {
  return { ...at, heard: true }
}
