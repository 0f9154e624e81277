import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { drawPictures } from '../../src/report/pictures/drawPictures.ts'
import { assessments } from './assessments.ts'
import { assessmentOf, reportable } from './teams.ts'

test('whatever people typed, the page has the elements of the document and no others', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const document = composeReport(reportable(assessment))
      const page = writeHtml(document, assessment.team)
      const main = page.slice(page.indexOf('<main>') + 6, page.indexOf('</main>'))
      const number = (name: string) => main.split(`<${name}`).length - 1
      const nodes = nodesOf(document)
      const of = (type: Nodes['type']) => nodes.filter((node) => node.type === type).length
      expect({ items: number('li>'), cells: number('td') + number('th ') }).toEqual({
        items: of('listItem'),
        cells: of('tableCell'),
      })
      expect(number('h1>') + number('h2>') + number('h3>')).toBe(of('heading'))
      expect(number('a ')).toBe(of('link'))
      expect(number('span class="box"')).toBe(
        nodes.filter((node) => node.type === 'listItem' && node.checked !== undefined).length,
      )
      // Every bracket belongs to a tag of ours, and every tag to the short list that the writer knows.
      expect(main.replaceAll(ours, '')).not.toMatch(/[<>]/u)
    }),
    { numRuns: 30 },
  )
}, 40_000)

const ours =
  /<\/?(?:h[1-3]|p|ul|ol|li|strong|em|blockquote|table|thead|tbody|tr)(?: class="tasks")?>|<a href="https?:\/\/[^"<>]*" rel="noreferrer">|<\/(?:a|span|td|th)>|<span class="fill">|<span class="box" role="img" aria-label="(?:done|to do)">|<t[dh](?: scope="(?:col|row)")?(?: class="right")?>/gu

test('a page has no script and asks nobody for anything', () => {
  const report = reportable(assessmentOf('payments'))
  const page = writeHtml(composeReport(report), 'a "title" <b>', drawPictures(report))
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=|src=/u)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('<title>a &quot;title&quot; &lt;b&gt;</title>')
})

test('what is to be filled in has a line to write on', () => {
  const page = writeHtml(composeReport(reportable(assessmentOf('chosen-experiments'))), 't')
  expect(page).toContain('<li>Owner: Ada</li>')
  expect(page).toContain('<li>Owner:<span class="fill"></span></li>')
  expect(page).toContain(
    'aria-label="done">☑</span><strong>Put the steps of the release into one script</strong>',
  )
})

test('pictures stand before the section that says the same in figures', () => {
  const report = reportable(assessmentOf('payments'))
  const page = writeHtml(composeReport(report), 't', drawPictures(report))
  const places = ['<h2>Keep doing', '<h2>In pictures', '<h2>The three steps'].map((heading) =>
    page.indexOf(heading),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}
