import { spreadOf } from '../votes/spread.ts'
import type { Answer, Assessment, Vote } from '../assessment.ts'
import type { MergedBallots } from './mergeBallots.ts'

/** An assessment with the votes of ballots as the answers that it lacks; what it says itself stands. */
export function fillIn(assessment: Assessment, { votes, people }: MergedBallots): Assessment {
  const filled = Object.entries(votes).map(([question, own]): [string, Answer] => [question, answerOf(own)])
  return {
    ...assessment,
    participants: assessment.participants ?? people,
    answers: { ...Object.fromEntries(filled), ...assessment.answers },
  }
}

/** What votes amount to before anybody talked about them: a split, but where all say the same. */
function answerOf(votes: readonly Vote[]): Answer {
  const spread = spreadOf(votes)
  if (!spread) return { kind: 'unknown', votes }
  return spread.range === 0 && spread.unknown === 0
    ? { kind: 'level', level: spread.proposal, votes }
    : { kind: 'split', votes }
}
