import { answerTo, askedQuestions } from './assessment.ts'
import type { Answer, Assessment, Vote } from './assessment.ts'
import type { Bank, Level, Question } from './bank.ts'

/** Why the level of a scored question is in doubt. */
export type Doubt = 'split' | 'unknown' | 'skipped'

/** Where a scored question stands: its lowest and highest possible level, and why the two may differ. */
export interface Standing {
  readonly question: Question
  readonly low: Level
  readonly high: Level
  readonly doubt?: Doubt
}

/** Scored questions by id, in the bank's order. Not applicable and not asked are left out. */
export type Standings = ReadonlyMap<string, Standing>

/** The level of each scored question at one end of what is possible. */
export type Levels = ReadonlyMap<string, Level>

/** Where every scored question of an assessment stands. */
export function standingsOf(bank: Bank, assessment: Pick<Assessment, 'mode' | 'answers'>): Standings {
  const standings = new Map<string, Standing>()
  for (const question of askedQuestions(bank, assessment)) {
    const standing = standingOf(question, answerTo(assessment.answers, question.id))
    if (standing) standings.set(question.id, standing)
  }
  return standings
}

function standingOf(question: Question, answer: Answer | undefined): Standing | undefined {
  const ends = endsOf(answer)
  return ends && { question, ...ends }
}

/** The lowest and highest level that an answer leaves possible; undefined where the question does not apply. */
export function endsOf(answer: Answer | undefined): Omit<Standing, 'question'> | undefined {
  if (!answer) return { low: 0, high: 3, doubt: 'skipped' }
  switch (answer.kind) {
    case 'level':
      return { low: answer.level, high: answer.level }
    case 'unknown':
      return { low: 0, high: 3, doubt: 'unknown' }
    case 'notApplicable':
      return undefined
    case 'split': {
      const levels = votedLevels(answer.votes)
      const [low, high] = [levels.at(0), levels.at(-1)]
      if (low === undefined || high === undefined) return { low: 0, high: 3, doubt: 'unknown' }
      return { low, high, doubt: 'split' }
    }
  }
}

/** The levels among votes, lowest first; votes of "don't know" count for neither end. */
export function votedLevels(votes: readonly Vote[]): readonly Level[] {
  return votes.flatMap(({ level }) => (level === 'unknown' ? [] : [level])).toSorted()
}

/** Every scored question at the lowest level that it can have. */
export function lowEnd(standings: Standings): Levels {
  return new Map([...standings].map(([id, { low }]) => [id, low]))
}

/** Every scored question at the highest level that it can have. */
export function highEnd(standings: Standings): Levels {
  return new Map([...standings].map(([id, { high }]) => [id, high]))
}
