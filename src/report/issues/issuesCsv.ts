import { plainLine } from '../../domain/plainText.ts'
import type { Issue } from './issuesOf.ts'

/** Issues as CSV (RFC 4180) for importers: GitLab reads title, description and due_date, Jira maps any column. */
export function issuesCsv(issues: readonly Issue[]): string {
  const rows = issues.map(({ title, text, owner, review }) => [
    title,
    text.trim(),
    plainLine(owner ?? ''),
    /^\d{4}-\d{2}-\d{2}$/u.test(review ?? '') ? (review ?? '') : '',
  ])
  return [['title', 'description', 'assignee', 'due_date'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')
}

/** A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const tame = /^[=+\-@]/u.test(text) ? `'${text}` : text
  return `"${tame.replaceAll('"', '""')}"`
}
