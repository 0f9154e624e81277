import type { Answer, Assessment } from '../assessment.ts'
import type { Level } from '../bank.ts'

/** The levels that a team plays with: question id → level. */
export type Supposed = Readonly<Record<string, Level>>

/** An assessment as it would be with other answers; the one that is given stays as it is. */
export function suppose(assessment: Assessment, levels: Supposed): Assessment {
  const supposed = Object.entries(levels).map(([id, level]): [string, Answer] => [
    id,
    { kind: 'level', level },
  ])
  return { ...assessment, answers: { ...assessment.answers, ...Object.fromEntries(supposed) } }
}
