import type { ActionWords, Bank, Level, Question } from '../bank.ts'
import type { Levels } from '../standing.ts'

/** One question raised by one level, to `to`; its id is `deployment:1`. */
export interface Action {
  readonly id: string
  readonly question: Question
  readonly from: Level
  readonly to: 1 | 2 | 3
}

/** The actions that lead a question from one level to another, in order. */
export function actionsBetween(question: Question, from: Level, to: Level): readonly Action[] {
  return ([1, 2, 3] as const)
    .filter((level) => level > from && level <= to)
    .map((level) => actionTo(question, level))
}

/** The level below. */
const below = { 1: 0, 2: 1, 3: 2 } as const satisfies Record<Action['to'], Level>

function actionTo(question: Question, to: Action['to']): Action {
  return { id: `${question.id}:${to}`, question, from: below[to], to }
}

/** The bank's words for an action. */
export function wordsOf({ question, to }: Action): ActionWords {
  return question.actions[below[to]]
}

/** Where an action stands in the bank's order. */
export function placeIn(bank: Bank, { question, to }: Action): number {
  return bank.questions.indexOf(question) * 4 + to
}

/** The actions directly before one that do not stand yet: its own level below, and what its level comes after. */
export function directlyBefore(bank: Bank, action: Action, levels: Levels): readonly Action[] {
  const own = actionsBetween(action.question, levels.get(action.question.id) ?? 0, action.from)
  const after = action.question.after[action.to - 1] ?? {}
  const others = bank.questions.flatMap((question) => {
    const [level, need] = [
      levels.get(question.id),
      Object.hasOwn(after, question.id) ? after[question.id] : undefined,
    ]
    return level === undefined || need === undefined ? [] : actionsBetween(question, level, need).slice(-1)
  })
  return [...own.slice(-1), ...others]
}

/** The levels of a team once it has done some actions. */
export function levelsAfter(levels: Levels, actions: readonly Action[]): Levels {
  const reached = new Map(levels)
  for (const { question, to } of actions) {
    const level = reached.get(question.id)
    if (level !== undefined && to > level) reached.set(question.id, to)
  }
  return reached
}
