import * as fc from 'fast-check'
import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { drawChart } from '../../src/report/pictures/drawChart.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { assessments } from './assessments.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

const pageOf = (report: Reportable, title = 't') => writeHtml(composeReport(report), title, drawChart)
const payments = reportable(assessmentOf('payments'))

test('whatever people typed, the page has the elements of the document and no others', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const document = composeReport(reportable(assessment))
      const page = new JSDOM(writeHtml(document, assessment.team, () => '')).window.document
      const nodes = nodesOf(document)
      const of = (type: Nodes['type']) => nodes.filter((node) => node.type === type).length
      const number = (selector: string) => page.querySelectorAll(selector).length
      expect({
        headings: number('h1, h2, h3'),
        items: number('li'),
        cells: number('td, th'),
        strong: number('strong'),
        emphasis: number('em'),
        struck: number('del'),
        links: number('a'),
        quotes: number('blockquote'),
        figures: number('figure'),
        boxes: number('.box'),
      }).toEqual({
        headings: of('heading'),
        items: of('listItem'),
        cells: of('tableCell'),
        strong: of('strong'),
        emphasis: of('emphasis'),
        struck: of('delete'),
        links: of('link'),
        quotes: of('blockquote'),
        figures: of('picture'),
        boxes: nodes.filter((node) => node.type === 'listItem' && typeof node.checked === 'boolean').length,
      })
      const names = new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))
      expect([...names].filter((name) => !ours.has(name))).toEqual([])
      for (const { name, value } of attributesOf(page)) {
        expect(ourAttributes.has(name)).toBe(true)
        if (name === 'href') expect(value).toMatch(/^https?:\/\//u)
      }
      expect(wordsOf(page.querySelector('h1')?.textContent ?? '')).toBe(wordsOf(textOf(document.children[0])))
    }),
    { numRuns: 30 },
  )
}, 40_000)

const ours = new Set(
  'html head meta title style body main h1 h2 h3 p ul ol li strong em del a span blockquote table thead tbody tr th td figure figcaption svg desc'.split(
    ' ',
  ),
)
const ourAttributes = new Set(
  'lang charset name content http-equiv class href rel role aria-label aria-labelledby scope id viewbox tabindex'.split(
    ' ',
  ),
)

function attributesOf(page: Document): readonly { readonly name: string; readonly value: string }[] {
  return [...page.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name, value }) => ({ name: name.toLowerCase(), value })),
  )
}

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

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}

function textOf(node: Nodes | undefined): string {
  return node
    ? nodesOf(node)
        .map((each) => (each.type === 'text' ? each.value : ''))
        .join('')
    : ''
}

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
