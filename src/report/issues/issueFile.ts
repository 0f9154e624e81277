import type { Root } from 'mdast'
import { writeMarkdown } from '../markdown.ts'
import { heading } from '../prose.ts'
import type { Issue } from './issuesOf.ts'

/** An issue as a Markdown file: its title as the heading, then its text. */
export function issueFile({ title, text }: Issue): string {
  const head: Root = { type: 'root', children: [heading(1, title)] }
  return `${writeMarkdown(head)}\n${text}`
}
