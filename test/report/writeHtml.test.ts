import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { drawChart } from '../../src/report/pictures/drawChart.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

const pageOf = (report: Reportable, title = 't') => writeHtml(composeReport(report), title, drawChart)
const payments = reportable(assessmentOf('payments'))

test('a page has no script and asks nobody for anything', () => {
  const page = pageOf(payments, 'a "title" <b>')
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=|src=/u)
  expect(page).toContain("default-src 'none'")
  expect(new JSDOM(page).window.document.title).toBe('a "title" <b>')
})

test.each(teams)(
  'the page of %s passes the accessibility check',
  async (team) => {
    const report = { ...reportable(assessmentOf(team)), earlier: [payments] }
    const { window } = new JSDOM(pageOf(report), { runScripts: 'outside-only' })
    window.eval(axe.source)
    const run: unknown = await window.eval(
      'axe.run(document, { rules: { "color-contrast": { enabled: false } } })',
    )
    const { violations, passes } = run as {
      readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[]
      readonly passes: readonly object[]
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  },
  40_000,
)

test('what is to be filled in has a line to write on', () => {
  const page = pageOf(reportable(assessmentOf('chosen-experiments')))
  expect(page).toContain('<li>Owner: Ada</li>')
  expect(page).toContain('<li>Owner:<span class="fill"></span></li>')
  expect(page).toContain(
    'aria-label="done">☑</span><strong>Put the steps of the release into one script</strong>',
  )
})

test('pictures stand where the text says the same', () => {
  const { document } = new JSDOM(pageOf(payments)).window
  const under = [...document.querySelectorAll('figure')].map((figure) => {
    let before: Element | null = figure
    while (before && before.tagName !== 'H2') before = before.previousElementSibling
    return before?.textContent
  })
  expect(under).toEqual([
    ...Array.from({ length: 3 }, () => 'The three steps, and where you stand'),
    'All answers',
  ])
})
