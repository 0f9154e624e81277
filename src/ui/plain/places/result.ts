import { assessmentOf } from '../../../domain/session.ts'
import type { Asks } from '../asks.ts'
import { resultRows } from '../resultRows.ts'
import { doing, moveTo } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** What the answers amount to, and the end of the session. */
export function askResult(talk: Talk): Asks<Turn> {
  const { bank, session, today } = talk
  const assessment = session && assessmentOf(bank, session, today)
  return {
    opening: () => (assessment ? ['', ...resultRows(bank, assessment)] : []),
    prompt: 'Enter writes the report: ',
    accepts: [
      { type: 'Enter', does: 'finish: keep the answers and write the report' },
      { type: 'b', does: 'back to all answers' },
    ],
    answer(line) {
      if (line === 'b' || line === 'r') return moveTo(talk, { kind: 'review', brief: true })
      return line === '' && session ? doing(talk, { kind: 'finish', session }) : undefined
    },
  }
}
