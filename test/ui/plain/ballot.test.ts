import { expect, test } from 'vitest'
import { answerBallot, asksBallot } from '../../../src/ui/plain/ballot/converseBallot.ts'
import type { BallotTalk } from '../../../src/ui/plain/ballot/ballotTalk.ts'
import { written } from '../../../src/ui/plain/row.ts'
import { bank } from '../../bankOfQuestions.ts'

const questions = bank.questions.slice(0, 2)
const talk: BallotTalk = {
  bank,
  questions,
  attended: true,
  place: { kind: 'question', at: 1 },
  ballot: { team: 'Payments', answers: { [questions[0]?.id ?? '']: 1 } },
}
const heard = (after: BallotTalk) => written(asksBallot(after).opening(), 80)

test('what a person said is read out once, and again only when they ask', () => {
  const through = answerBallot(talk, '2').talk
  expect(heard(through)).toContain('What you said:')
  const changed = answerBallot(answerBallot(through, '1').talk, '3').talk
  expect(heard(changed)).not.toContain('What you said:')
  expect(heard(changed)).toContain('All 2 answered.')
  expect(heard(answerBallot(changed, 'r').talk)).toContain('What you said:')
})

test('Enter leaves a question out, or keeps what was said: the prompt says which', () => {
  expect(heard(talk)).toContain('Enter leaves it out')
  expect(heard(answerBallot(talk, 'b').talk)).toContain('You said 2. Enter keeps it.')
})
