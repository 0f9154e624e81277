import { answerTo } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { spreadOf } from '../../domain/votes/spread.ts'
import { answerInShort } from '../../domain/words/answerInShort.ts'
import { fingers } from '../../domain/words/fingers.ts'
import { questionsOf } from '../../domain/session/session.ts'
import { lastRound } from '../../domain/votes/keepingVotes.ts'
import { levels } from '../../domain/bank.ts'
import type { Bank, Question } from '../../domain/bank.ts'
import { background, highestLine } from '../screens/question/backgroundLines.ts'
import { lastTimeInWords } from '../screens/question/lastTime.ts'
import { spreadInWords } from '../screens/question/spreadLines.ts'
import { item } from './row.ts'
import type { Row } from './row.ts'
import type { Talk } from './talk.ts'

/** The rule of answering, said once. */
export const howToAnswer = `Take ${highestLine}`

const howToVote =
  'You may vote instead: everybody shows 1 to 4 fingers at once, and you type them all, as in 1 1 2 3 ?'

/** A question read out: where we are, what is asked, its levels, and what was said to it so far. */
export function questionRows(talk: Talk, question: Question): readonly Row[] {
  const { bank, session } = talk
  if (!session) return []
  const all = questionsOf(bank, session)
  const number = all.findIndex(({ id }) => id === question.id) + 1
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  return [
    '',
    ...(number === 1 ? [howToAnswer, howToVote, ''] : []),
    `Question ${number} of ${all.length}, ${capability?.title ?? ''}.`,
    question.asks,
    ...levelRows(question),
    '5 nobody can say, 6 does not apply, 7 skip, w why, ? help.',
    ...soFarRows(talk, question),
  ]
}

/** The levels of a question, by the fingers that they are shown with. */
export function levelRows(question: Question): readonly Row[] {
  return levels.map((level) => item(fingers(level), question.levels[level]))
}

/** What stands behind a question, read out. */
export function backgroundRows(bank: Bank, question: Question): readonly Row[] {
  return background(bank, question).map(({ label, text }) => `${label}: ${text}`)
}

/** What was said to a question so far: its note, its answer, its votes and what they propose. */
export function soFarRows(talk: Talk, { id }: Question): readonly Row[] {
  const { session } = talk
  if (!session) return []
  const lastTime = lastTimeInWords(talk, id)
  const answer = answerTo(session.answers, id)
  const note = Object.hasOwn(session.notes, id) ? session.notes[id] : undefined
  return [
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...(answer ? spreadInWords(answer, session.details?.participants).map(({ text }) => text) : []),
    ...(lastTime === undefined ? [] : [lastTime]),
    ...(answer?.kind === 'split'
      ? [howToSettle(answer)]
      : answer
        ? [`So far: ${said(answer)}. Enter keeps it.`]
        : session.skipped.includes(id)
          ? ['Skipped so far.']
          : []),
  ]
}

/** What can be done about votes that are in; whoever wants to know more asks for help. */
function howToSettle(answer: Answer): Row {
  const proposal = spreadOf(lastRound(answer) ?? [])?.proposal
  const takes = proposal === undefined ? 'that nobody can say' : fingers(proposal)
  return `Enter takes ${takes}, 1 to 7 another answer${isSplit(answer) ? ', l leaves it split' : ''}; or vote again.`
}

/** Whether the last votes on an answer are apart, so that they can be left so. */
export function isSplit(answer: Answer): boolean {
  const votes = lastRound(answer)
  return votes !== undefined && spreadOf(votes)?.label !== 'agree'
}

function said(answer: Answer): string {
  return answer.kind === 'notApplicable' ? `does not apply, because ${answer.because}` : answerInShort(answer)
}
