import { cadences } from '../bank.ts'
import type { Bank } from '../bank.ts'
import { actionsBetween, wordsOf } from './action.ts'
import { askName, raiseCadenceName } from './taskNames.ts'

/** All that a report can make a task of: the name in its mark → its title. */
export function taskTitles(bank: Bank): ReadonlyMap<string, string> {
  return new Map([
    ...bank.questions.flatMap((question) => [
      ...actionsBetween(question, 0, 3).map((action): readonly [string, string] => [
        action.id,
        wordsOf(action).title,
      ]),
      [askName('findOut', question.id), `Find out: ${question.asks}`] as const,
      [askName('settle', question.id), `Settle: ${question.asks}`] as const,
    ]),
    ...cadences.map(
      (cadence) =>
        [raiseCadenceName(cadence), `Release ${bank.words.cadences[cadence].title} for a month`] as const,
    ),
  ])
}
