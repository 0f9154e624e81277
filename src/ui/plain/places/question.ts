import { answerTo } from '../../../domain/assessment.ts'
import type { Answer } from '../../../domain/assessment.ts'
import { spreadOf } from '../../../domain/votes/spread.ts'
import { lastRound, afterRound } from '../../../domain/votes/keepingVotes.ts'
import { readVotes } from '../../../domain/votes/readVotes.ts'
import type { Question } from '../../../domain/bank.ts'
import { choices } from '../../screens/question/choicesOf.ts'
import type { Choice } from '../../screens/question/choicesOf.ts'
import type { Accepted, Asks } from '../asks.ts'
import { backgroundRows, isSplit, questionRows, soFarRows } from '../questionRows.ts'
import { recording } from '../recording.ts'
import { moveTo, say } from '../talk.ts'
import { undo } from '../undo.ts'
import type { QuestionPlace, Talk, Turn } from '../talk.ts'
import { answered, onward, placeAfter } from './answered.ts'
import { foundRows } from './evidence.ts'
import { goToNumber, rowsHolding, searched } from './review.ts'
import { because, note } from './writing.ts'

/** A question, its levels, and what can be said to it. */
export function askQuestion(talk: Talk, place: QuestionPlace): Asks<Turn> {
  const { bank, session } = talk
  const question = bank.questions.find(({ id }) => id === place.question)
  if (!question || !session)
    return { opening: () => [], prompt: 'Your answer: ', accepts: [], answer: () => undefined }
  const before = answerTo(session.answers, question.id)
  const settling = before?.kind === 'split'
  return {
    opening: () => (place.heard ? soFarRows(talk, question) : questionRows(talk, question)),
    prompt: settling ? 'Settle it: ' : 'Your answer: ',
    accepts: acceptedAt(place, before, session.findings.length > 0),
    answer: (line) =>
      line === ''
        ? enter(talk, place, before)
        : (chosen(talk, place, line) ?? worded(talk, place, question, line)),
  }
}

function acceptedAt(
  { fromReview }: QuestionPlace,
  before: Answer | undefined,
  isGathered: boolean,
): readonly Accepted[] {
  return [
    ...(before?.kind === 'split' ? settling(before) : []),
    ...(before && before.kind !== 'split' ? [{ type: 'Enter', does: 'keep the answer' }] : []),
    ...answering,
    ...(isGathered ? [{ type: 'e', does: 'what was found, once it is answered' }] : []),
    { type: 'b', does: fromReview ? 'back to all answers' : 'the question before' },
    ...elsewhere,
  ]
}

/** Votes that agree are no split to leave. */
function settling(answer: Answer): readonly Accepted[] {
  return [
    { type: 'Enter', does: 'take what is proposed' },
    ...(isSplit(answer) ? [{ type: 'l', does: 'leave it split and go on' }] : []),
  ]
}

const answering: readonly Accepted[] = [
  { type: '1 to 4', does: 'the highest line that held for each of your last three releases' },
  { type: '5', does: 'nobody here can say' },
  { type: '6', does: 'it does not apply; give the reason, as in 6 we have no database' },
  { type: '7', does: 'skip it for now' },
  { type: '1 1 2 3 ?', does: 'the votes of all, a finger count or ? each; with roles d112 o3 t? p4' },
  { type: 'w', does: 'why it is asked, what to look at, what to talk about' },
  { type: 'n', does: 'a note, as in n ask the ops team' },
]

const elsewhere: readonly Accepted[] = [
  { type: 'u', does: 'undo the last answer or note; U does it again' },
  { type: 'r', does: 'all answers, and the way to the result' },
  { type: 'g 5', does: 'go to question 5' },
  { type: 'find', does: 'the questions that hold a word, as in find rollback' },
]

/** Enter takes the proposal of votes that are in, and keeps an answer that is there; it never makes one up. */
function enter(talk: Talk, place: QuestionPlace, before: Answer | undefined): Turn | undefined {
  if (!before) return undefined
  if (before.kind !== 'split') return moveTo(talk, placeAfter(talk, place, 1))
  const proposal = spreadOf(lastRound(before) ?? [])?.proposal
  return answered(
    talk,
    place,
    proposal === undefined ? { kind: 'unknown' } : { kind: 'level', level: proposal },
  )
}

/** One of the numbered choices. */
function chosen(talk: Talk, place: QuestionPlace, line: string): Turn | undefined {
  const [, number, reason] = /^(?<number>[1-7])(?:\s+(?<reason>\D.*))?$/u.exec(line) ?? []
  const choice: Choice | undefined = number === undefined ? undefined : choices[Number(number) - 1]
  if (!choice || (reason !== undefined && choice.kind !== 'notApplicable')) return undefined
  switch (choice.kind) {
    case 'level':
      return answered(talk, place, { kind: 'level', level: choice.level })
    case 'unknown':
      return answered(talk, place, { kind: 'unknown' })
    case 'notApplicable':
      return reason === undefined
        ? moveTo(talk, { kind: 'writing', what: 'because', at: place })
        : because(talk, place, reason)
    case 'skip':
      return onward(recording(talk, { kind: 'skipped', question: place.question }, 'skipped.', place), place)
  }
}

function worded(talk: Talk, place: QuestionPlace, question: Question, line: string): Turn | undefined {
  if (line === 'w') return say(talk, ...backgroundRows(talk.bank, question))
  if (line === 'e') return say(talk, ...foundRows(talk, question.id))
  if (line === 'u' || line === 'U') return undo(talk, line === 'u' ? 'undo' : 'redo')
  if (line === 'n') return moveTo(talk, { kind: 'writing', what: 'note', at: place })
  if (line.startsWith('n ')) return note(talk, place, line.slice(2))
  if (line === 'b')
    return moveTo(talk, place.fromReview ? { kind: 'review', brief: true } : placeAfter(talk, place, -1))
  if (line === 'r') return moveTo(talk, { kind: 'review', brief: false })
  if (line === 'l') return leaveSplit(talk, place)
  const number = /^g\s*(\d+)$/u.exec(line)?.[1]
  if (number !== undefined) return goToNumber(talk, Number(number), place.fromReview)
  const word = searched(line)
  if (word !== undefined) return say(talk, ...rowsHolding(talk, word))
  return /^[dotp1-4?x*,;\s]+$/iu.test(line) ? votes(talk, place, line) : undefined
}

/** All votes are in: they are kept as a split, and what they say is read out for the team to settle. */
function votes(talk: Talk, place: QuestionPlace, line: string): Turn {
  const read = readVotes(line)
  if (read.kind === 'wrong') return say(talk, `${read.what}. Type the votes of all, such as 1 1 2 3 ?`)
  const { question } = place
  const answer = afterRound(answerTo(talk.session?.answers ?? {}, question), read.votes)
  const many = read.votes.length === 1 ? 'one vote.' : `${read.votes.length} votes.`
  return recording(talk, { kind: 'answered', question, answer }, many, { ...place, heard: true })
}

function leaveSplit(talk: Talk, place: QuestionPlace): Turn | undefined {
  const before = answerTo(talk.session?.answers ?? {}, place.question)
  if (!before?.votes) return undefined
  const { votes: first, rounds } = before
  return answered(talk, place, { kind: 'split', votes: first, ...(rounds && { rounds }) })
}
