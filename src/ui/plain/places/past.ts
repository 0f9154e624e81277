import { count } from '../../../domain/words/figures.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import type { PastSession } from '../../sessions.ts'
import type { Asks } from '../asks.ts'
import { resultRows } from '../resultRows.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { correcting } from '../../screens/history/correcting.ts'
import { doing, moveTo } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** More than this nobody wants to hear read out; boring history has them all. */
const mostSessions = 20

/** The finished sessions, the latest first. */
export function askPast(talk: Talk): Asks<Turn> {
  const shown = talk.past.slice(0, mostSessions)
  const more = talk.past.length + (talk.older ?? 0) - shown.length
  return {
    opening: () => [
      '',
      'Finished sessions, the latest first:',
      ...shown.map((past, place) => item(place + 1, nameOf(past))),
      ...(more ? [`and ${count(more, 'older one')}; boring history lists them.`] : []),
    ],
    prompt: 'Which one: ',
    accepts: [
      { type: shown.length === 1 ? '1' : `1 to ${shown.length}`, does: 'hear its result' },
      { type: 'b', does: 'back to the start' },
    ],
    answer(line) {
      if (line === 'b') return moveTo(talk, { kind: 'home' })
      const past = /^\d+$/u.test(line) ? shown[Number(line) - 1] : undefined
      return past && moveTo(talk, { kind: 'pastResult', past })
    },
  }
}

/** What a finished session came to. */
export function askPastResult(talk: Talk, past: PastSession): Asks<Turn> {
  const { assessment, file } = past
  return {
    opening: (): readonly Row[] => ['', ...resultRows(talk.bank, assessment), '', `Kept in ${file}`],
    prompt: 'Enter goes back, e corrects it: ',
    accepts: [
      { type: 'Enter or b', does: 'back to the list' },
      { type: 'e', does: 'open it anew, to correct an answer' },
    ],
    answer(line) {
      if (line === 'e') return doing(talk, correcting(talk.drafts, past))
      return line === '' || line === 'b' ? moveTo(talk, { kind: 'past' }) : undefined
    },
  }
}

function nameOf({ assessment }: PastSession): string {
  const { date, mode } = assessment
  return `${teamAndService(assessment)}, ${date}${mode === 'quick' ? ', quick' : ''}`
}
