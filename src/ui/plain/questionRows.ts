import { answerTo } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { answerInShort } from '../../domain/answerInShort.ts'
import { fingers } from '../../domain/fingers.ts'
import { questionsOf } from '../../domain/session.ts'
import type { Bank, Level, Question } from '../../domain/bank.ts'
import { background } from '../screens/backgroundLines.ts'
import { lastTimeInWords } from '../screens/lastTime.ts'
import { spreadInWords } from '../screens/spreadLines.ts'
import { item } from './row.ts'
import type { Row } from './row.ts'
import type { Talk } from './talk.ts'

const levels: readonly Level[] = [0, 1, 2, 3]

/** The rule of answering, said once. */
export const howToAnswer =
  'Take the highest line that held for each of your last three releases; in doubt, the lower one.'

/** A question read out: where we are, what is asked, its levels, and what was said to it so far. */
export function questionRows(talk: Talk, question: Question): readonly Row[] {
  const { bank, session } = talk
  if (!session) return []
  const all = questionsOf(bank, session)
  const number = all.findIndex(({ id }) => id === question.id) + 1
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  return [
    '',
    ...(number === 1 ? [howToAnswer, ''] : []),
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
      ? [
          'Enter takes what is proposed, 1 to 7 another answer; type new votes to vote again; l leaves it split.',
        ]
      : answer
        ? [`So far: ${said(answer)}. Enter keeps it.`]
        : session.skipped.includes(id)
          ? ['Skipped so far.']
          : []),
  ]
}

function said(answer: Answer): string {
  return answer.kind === 'notApplicable' ? `does not apply, because ${answer.because}` : answerInShort(answer)
}
