import { compiledBank } from '../../bank/compiledBank.ts'
import type { Bank } from '../../domain/bank.ts'
import { reopened } from '../../domain/correction/reopened.ts'
import { newSession, step } from '../../domain/session/session.ts'
import type { Event, Session } from '../../domain/session/session.ts'
import type { Outcome } from '../../domain/problem.ts'
import type { DraftHead, DraftEntry } from '../../store/store.ts'
import type { DraftSummary } from '../../ui/sessions.ts'

/** The questions that a draft was begun with: those that it keeps, else ours. */
export async function draftBank({ questions, id }: DraftHead): Promise<Outcome<Bank>> {
  if (questions === undefined) return { ok: true, value: compiledBank() }
  const { readKeptBank } = await import('../../bank/kept/readKeptBank.ts')
  return readKeptBank(questions, `draft ${id}`)
}

/** What a draft keeps of its bank: all of it, where it is not ours. */
export function questionsToKeep(bank: Bank): Pick<DraftHead, 'questions'> {
  return JSON.stringify(bank) === JSON.stringify(compiledBank()) ? {} : { questions: bank }
}

/** A draft with its own questions, for a list; nothing where they cannot be read. */
export async function draftSummary({ events, ...head }: DraftEntry): Promise<readonly DraftSummary[]> {
  const bank = await draftBank(head)
  return bank.ok ? [{ id: head.id, session: sessionOf(bank.value, head, events), bank: bank.value }] : []
}

/** The session that the events of a draft make. */
export function sessionOf(bank: Bank, head: DraftHead, events: readonly Event[]): Session {
  const { id, started, corrects } = head
  const first = corrects ? reopened(bank, corrects, { id, started }) : newSession(id, started, head.bank)
  return events.reduce((session, event) => step(bank, session, event), first)
}
