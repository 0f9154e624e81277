import type { Bank } from '../../domain/bank.ts'
import type { FoundTask } from './findTasks.ts'
import { taskTitles } from '../../domain/roadmap/taskTitles.ts'

/** Which experiment a task is: by its mark, or, where that was lost, by a title that only one of ours has. */
export function nameOfTask(
  bank: Bank,
  { marks, title, box }: FoundTask,
): string | { readonly unknown: string } | undefined {
  const [name, another] = [...new Set(marks)]
  if (another !== undefined) return { unknown: `has two marks, ${name} and ${another}` }
  const all = taskTitles(bank)
  if (name !== undefined)
    return all.has(name) ? name : { unknown: `has the mark ${name}, which no question of the bank has` }
  if (box === undefined) return undefined
  const said = sameWords(title)
  const called = [...all].flatMap(([each, words]) => (sameWords(words) === said ? [each] : []))
  return called.length === 1 ? called[0] : undefined
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
