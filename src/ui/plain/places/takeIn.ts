import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { isEnded, pastWith, saying } from '../../reportNews.ts'
import type { PastSession } from '../../sessions.ts'
import { lastExperiments, toTakeIn } from '../../screens/lastExperiments/lastExperiments.ts'
import type { Asks } from '../asks.ts'
import { placeOf } from '../placeOf.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import { doing, moveTo } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'
import { bracketed } from './lastExperiment.ts'

/** Whether what the reports say is taken into the history. */
export function askTakeIn(talk: Talk): Asks<Turn> {
  const experiments = toTakeIn(talk)
  return {
    opening: () => [
      '',
      'From the report:',
      ...experiments.map((each) =>
        item('-', `${experimentTitle(talk.bank, each.action)}: ${bracketed(each)}`),
      ),
    ],
    prompt: 'Keep this? y or n: ',
    accepts: [
      { type: 'y', does: 'take it into the history, and go on' },
      { type: 'n', does: 'go on without it' },
      { type: 'b', does: 'the last of them' },
    ],
    answer(line) {
      if (line === 'y' || line === 'yes')
        return talk.news && doing(talk, { kind: 'takeIn', of: talk.news.of, experiments })
      if (line === 'n' || line === 'no') return moveTo(talk, placeOf(talk))
      return line === 'b'
        ? moveTo(talk, { kind: 'lastExperiment', at: lastExperiments(talk).length - 1 })
        : undefined
    },
  }
}

/** The conversation once what the reports say is in the history; what became of it is said in this session, too. */
export function tookIn(talk: Talk, of: string, now: PastSession): Turn {
  const ended = toTakeIn(talk).filter(isEnded)
  const { news: _, ...rest } = { ...talk, past: pastWith(talk.past, of, now) }
  const experiments = saying(talk.session?.experiments ?? [], ended)
  const kept = 'what the report says.'
  return ended.length
    ? recording(rest, { kind: 'planned', experiments }, kept, placeOf(rest))
    : { ...moveTo(rest, placeOf(rest)), said: [`Saved: ${kept}`] }
}
