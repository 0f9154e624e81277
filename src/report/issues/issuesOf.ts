import type { ListItem, Root } from 'mdast'
import { writeMarkdown } from '../markdown.ts'
import { mark, paragraph } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { tasksOf } from '../sections/experiments.ts'

/** An experiment as an issue of its own; `name` is a file name without its ending, `text` Markdown without the title. */
export interface Issue {
  readonly name: string
  readonly title: string
  readonly text: string
  readonly owner?: string
  /** As the team wrote it; an ISO date where it was parsed. */
  readonly review?: string
}

/** The experiments that the team chose, or, where it has not chosen yet, those that the report proposes. */
export function issuesOf(report: Reportable): readonly Issue[] {
  const { actions = [] } = report.assessment
  const issues = tasksOf(report).map((task) => issueOf(report, task))
  const states = new Map(actions.map(({ action, state }) => [fileNameOf(action), state]))
  const chosen = issues.filter(({ name }) => states.get(name) === 'chosen')
  return chosen.length ? chosen : issues.filter(({ name }) => !states.has(name))
}

function fileNameOf(name: string): string {
  return name.replaceAll(':', '-')
}

function issueOf({ assessment }: Reportable, { children: [first, ...below] }: ListItem): Issue {
  const words = first?.type === 'paragraph' ? first.children : []
  const title = words.flatMap((node) => (node.type === 'strong' ? node.children : []))
  const name = words
    .flatMap((node) => (node.type === 'html' ? node.value : []))
    .join('')
    .replace(/^<!-- boring:| -->$/gu, '')
  const chosen = assessment.actions?.find(({ action }) => action === name)
  const origin = paragraph(`From the release retro of ${assessment.team} on ${assessment.date}. `, mark(name))
  // A cell of a spreadsheet that begins with a list would be taken for a formula.
  const body: Root = { type: 'root', children: [origin, ...below] }
  return {
    name: fileNameOf(name),
    title: title.map((node) => (node.type === 'text' ? node.value : '')).join(''),
    text: writeMarkdown(body),
    ...(chosen?.owner !== undefined && { owner: chosen.owner }),
    ...(chosen?.review !== undefined && { review: chosen.review }),
  }
}
