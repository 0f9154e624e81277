import type { Answer, Vote } from '../domain/assessment.ts'
import { spreadOf } from '../domain/votes/spread.ts'

/** The votes of a round, level by level: "2 for level 1, 3 for level 2, 1 did not know". */
export function votesInWords(votes: readonly Vote[]): string {
  const unknown = votes.filter(({ level }) => level === 'unknown').length
  const counts = spreadOf(votes)?.counts ?? []
  const levels = counts.flatMap((voters, below) => (voters ? [`${voters} for level ${below + 1}`] : []))
  return [...levels, ...(unknown ? [`${unknown} did not know`] : [])].join(', ')
}

/** Whether people stood two levels or more apart in their first votes, whatever they agreed on later. */
export function wasSplit(answer: Answer | undefined): boolean {
  return answer?.votes !== undefined && spreadOf(answer.votes)?.label === 'split'
}
