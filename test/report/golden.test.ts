import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { drawChart } from '../../src/report/pictures/drawChart.ts'
import { writeSvg } from '../../src/report/pictures/writeSvg.ts'
import { renderForTerminal } from '../../src/report/terminalReport.ts'
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

const report = (team: string) => composeReport(reportable(assessmentOf(team)))
const terminal = (team: string, columns: number) =>
  renderForTerminal(writeMarkdown(report(team)), columns, { color: false })

/** The other forms of some reports: file → how it comes about. */
const forms: readonly (readonly [string, () => string])[] = [
  ['payments.80.txt', () => terminal('payments', 80)],
  ['payments.44.txt', () => terminal('payments', 44)],
  ['payments.html', () => writeHtml(report('payments'), 'Payments / checkout, 2026-11-22', drawChart)],
  ['headroom.html', () => writeHtml(report('headroom'), 'Headroom', drawChart)],
  ['splits.svg', () => writeSvg(report('splits'), 'Platform')],
  ['unscored.svg', () => writeSvg(report('unscored'), 'Nobody')],
]

test.each(forms)('%s is as it was', (name, form) => {
  const [file, text] = [path.join(folder, name), form()]
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
})
