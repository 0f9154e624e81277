import type { ListItem } from 'mdast'
import { wordsOf } from '../../domain/roadmap/action.ts'
import { answerTo } from '../../domain/assessment.ts'
import { listed } from '../../domain/words/figures.ts'
import type { ToAsk } from '../../domain/roadmap/firstToAsk.ts'
import { strong } from '../prose.ts'
import type { Line } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { votesInWords } from '../votesInWords.ts'
import { taskOf } from './taskOf.ts'

/** The first experiment of a team whose result hangs on an answer: to get that answer. */
export function askTask({ assessment }: Reportable, { kind, question, waiting }: ToAsk): ListItem {
  const votes = answerTo(assessment.answers, question.id)?.votes
  const first: readonly Line[] =
    kind === 'settle'
      ? [
          'First step, within a week: Those who stand furthest apart tell what they saw in the last three releases.',
          `Your votes: ${votesInWords(votes ?? [])}`,
          `Talk about: ${question.discuss ?? question.look}`,
        ]
      : [`First step, within a week: ${question.look}`]
  const opens = waiting.map((action) => `“${wordsOf(action).title}”`)
  return taskOf(assessment, {
    name: `${kind === 'settle' ? 'settle' : 'find-out'}:${question.id}`,
    title: strong(`${kind === 'settle' ? 'Settle' : 'Find out'}: ${question.asks}`),
    above: first,
    below: [`Why: ${question.why}`, ...(opens.length ? [`Waiting for it: ${listed(opens)}`] : [])],
  })
}
