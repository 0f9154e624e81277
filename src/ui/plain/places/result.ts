import { assessmentOf } from '../../../domain/session/session.ts'
import { openRoadmap } from './roadmap.ts'
import type { Asks } from '../asks.ts'
import { resultRows } from '../resultRows.ts'
import { moveTo } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** What the answers amount to, and the way to what to try. */
export function askResult(talk: Talk): Asks<Turn> {
  const { bank, session, today } = talk
  const assessment = session && assessmentOf(bank, session, today)
  return {
    opening: () => (assessment ? ['', ...resultRows(bank, assessment)] : []),
    prompt: 'Enter chooses what to try: ',
    accepts: [
      { type: 'Enter', does: 'choose what to try' },
      { type: 'b', does: 'back to all answers' },
    ],
    answer(line) {
      if (line === 'b' || line === 'r') return moveTo(talk, { kind: 'review', brief: true })
      return line === '' ? openRoadmap(talk) : undefined
    },
  }
}
