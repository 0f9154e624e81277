import { cadences } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import { actionsBetween, wordsOf } from '../../domain/roadmap/action.ts'
import type { FoundTask } from './findTasks.ts'

/** Which experiment a task is: by its mark, or, where that was lost, by a title that only one of ours has. */
export function nameOfTask(
  bank: Bank,
  { marks, title, box }: FoundTask,
): string | { readonly unknown: string } | undefined {
  const [name, another] = [...new Set(marks)]
  if (another !== undefined) return { unknown: `has two marks, ${name} and ${another}` }
  const all = namesOf(bank)
  if (name !== undefined)
    return all.has(name) ? name : { unknown: `has the mark ${name}, which no question of the bank has` }
  if (box === undefined) return undefined
  const called = [...all].flatMap(([each, words]) => (words === sameWords(title) ? [each] : []))
  return called.length === 1 ? called[0] : undefined
}

/** All that a report can make a task of: mark → title. */
function namesOf(bank: Bank): ReadonlyMap<string, string> {
  return new Map(
    [
      ...bank.questions.flatMap((question) => [
        ...actionsBetween(question, 0, 3).map((action): readonly [string, string] => [
          action.id,
          wordsOf(action).title,
        ]),
        [`find-out:${question.id}`, `Find out: ${question.asks}`] as const,
        [`settle:${question.id}`, `Settle: ${question.asks}`] as const,
      ]),
      ...cadences.map(
        (cadence) =>
          [`raise-cadence:${cadence}`, `Release ${bank.words.cadences[cadence].title} for a month`] as const,
      ),
    ].map(([name, title]) => [name, sameWords(title)]),
  )
}

/** Titles are the same whatever quotation marks, spaces and full stop an editor made of them. */
function sameWords(title: string): string {
  return title
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/\.$/u, '')
    .trim()
    .toLowerCase()
}
