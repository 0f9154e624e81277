import type { Answer, SplitAnswer, Vote } from '../assessment.ts'

/** An answer with the votes of the one before it, where it brings none: first votes are kept whatever is agreed on later. */
export function keepingVotes(before: Answer | undefined, answer: Answer): Answer {
  if (!before?.votes || answer.votes) return answer
  return { ...answer, votes: before.votes, ...(before.rounds && { rounds: before.rounds }) }
}

/** What a question's answer is once a round of votes is in, until the team settles it: the first round, or a further one. */
export function afterRound(before: Answer | undefined, votes: readonly Vote[]): SplitAnswer {
  if (!before?.votes) return { kind: 'split', votes }
  return { kind: 'split', votes: before.votes, rounds: [...(before.rounds ?? []), votes] }
}

/** The votes of an answer's last round, if there was one. */
export function lastRound(answer: Answer | undefined): readonly Vote[] | undefined {
  return answer?.rounds?.at(-1) ?? answer?.votes
}
