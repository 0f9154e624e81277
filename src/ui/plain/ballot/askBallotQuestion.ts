import type { Ballotted } from '../../../domain/ballots/ballot.ts'
import type { Level } from '../../../domain/bank.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import type { Accepted, Asks } from '../asks.ts'
import { backgroundRows, howToAnswer, levelRows } from '../questionRows.ts'
import type { BallotPlace, BallotTalk, BallotTurn } from './ballotTalk.ts'

const accepts: readonly Accepted[] = [
  { type: '1 to 4', does: 'the highest line that held for each of the last three releases, as you saw them' },
  { type: '5', does: 'you cannot say' },
  { type: 'Enter', does: 'keep what you said, or leave it out' },
  { type: 'w', does: 'why it is asked and what to look at' },
  { type: 'b', does: 'the question before' },
  { type: 'r', does: 'all that you said' },
]

const votes: Readonly<Record<string, Ballotted>> = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 'unknown' } satisfies Record<
  string,
  Level | 'unknown'
>

/** A question to one person. Nobody else's vote is shown. */
export function askBallotQuestion(talk: BallotTalk, at: number): Asks<BallotTurn> {
  const { bank, questions, ballot } = talk
  const question = questions[at]
  if (!question) return { opening: () => [], prompt: '', accepts: [], answer: () => undefined }
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  const before = Object.hasOwn(ballot.answers, question.id) ? ballot.answers[question.id] : undefined
  return {
    opening: () => [
      '',
      ...(at === 0 ? [howToAnswer, ''] : []),
      `Question ${at + 1} of ${questions.length}, ${capability?.title ?? ''}.`,
      question.asks,
      ...levelRows(question),
      `5 you cannot say, ${before === undefined ? 'Enter leaves it out, ' : ''}w why, ? help.`,
      ...(before === undefined
        ? []
        : [`You said ${before === 'unknown' ? 'that you cannot say' : fingers(before)}. Enter keeps it.`]),
    ],
    prompt: 'You: ',
    accepts,
    answer(line) {
      if (line === '') return go(talk, at + 1)
      if (line === 'b') return at > 0 ? go(talk, at - 1) : undefined
      if (line === 'r') return { talk: { ...talk, place: { kind: 'review' } }, said: [], effects: [] }
      if (line === 'w') return { talk, said: backgroundRows(bank, question), effects: [] }
      const vote = Object.hasOwn(votes, line) ? votes[line] : undefined
      return vote === undefined ? undefined : keep(talk, at, question.id, vote)
    },
  }
}

function keep(talk: BallotTalk, at: number, question: string, vote: Ballotted): BallotTurn {
  const ballot = { ...talk.ballot, answers: { ...talk.ballot.answers, [question]: vote } }
  return { ...go({ ...talk, ballot }, at + 1), effects: [{ kind: 'keep', ballot }] }
}

function go(talk: BallotTalk, at: number): BallotTurn {
  const looksThrough = talk.place.kind === 'question' && talk.place.fromReview
  const isQuestion = at < talk.questions.length && !looksThrough
  const place: BallotPlace = isQuestion
    ? { kind: 'question', at }
    : { kind: 'review', ...(looksThrough && { brief: true }) }
  return { talk: { ...talk, place }, said: [], effects: [] }
}
