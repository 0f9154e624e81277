import { answerTo } from '../domain/assessment.ts'
import { step } from '../domain/session/session.ts'
import type { Event, Session } from '../domain/session/session.ts'
import type { Bank } from '../domain/bank.ts'

/** Something that was said to a question, as the event that takes it back and the one that says it again. */
export interface Undoable {
  readonly question: string
  readonly back: Event
  readonly again: Event
}

/** How an event that is about to happen can be undone; undefined for one that says nothing to a question. */
export function undoableOf(bank: Bank, session: Session, event: Event): Undoable | undefined {
  switch (event.kind) {
    case 'answered':
    case 'skipped': {
      const { question } = event
      const after = step(bank, session, event)
      return { question, back: saidIn(session, question), again: saidIn(after, question) }
    }
    case 'noted': {
      const { question } = event
      const before = Object.hasOwn(session.notes, question) ? session.notes[question] : undefined
      return { question, back: { kind: 'noted', question, note: before ?? '' }, again: event }
    }
    case 'restored':
    case 'described':
    case 'choseWay':
    case 'timePassed':
    case 'balloted':
    case 'wentDeeper':
    case 'planned':
    case 'stated':
    case 'found':
    case 'explained':
      return undefined
  }
}

/** What is said to a question now, as an event that says it again. */
function saidIn(session: Session, question: string): Event {
  const answer = answerTo(session.answers, question)
  const skipped = session.skipped.includes(question)
  return { kind: 'restored', question, ...(answer && { answer }), ...(skipped && { skipped: true }) }
}
