import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessmentOf, folder, reportable, teams } from './teams.ts'

const sample = path.join(import.meta.dirname, '../../reports/sample.md')
const goldens = [
  ...teams.map((team) => ({ team, file: path.join(folder, `${team}.md`) })),
  { team: 'payments', file: sample },
]

test.each(goldens)('$file is the report of $team', ({ team, file }) => {
  const report = writeMarkdown(composeReport(reportable(assessmentOf(team))))
  // Golden files are written on demand only, so that one that is missing or stale fails.
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, report)
  expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true)
  expect(report).toBe(readFileSync(file, 'utf8'))
})

test('there are a dozen teams and more', () => {
  expect(teams.length).toBeGreaterThanOrEqual(12)
})
