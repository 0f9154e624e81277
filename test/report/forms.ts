import { JSDOM } from 'jsdom'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import stringWidth from 'string-width'
import { expect } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { plainLine } from '../../src/domain/plainText.ts'
import { composeReport } from '../../src/report/document.ts'
import { frontMatter } from '../../src/report/frontMatter.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { issueFile } from '../../src/report/issues/issueFile.ts'
import { issuesCsv } from '../../src/report/issues/issuesCsv.ts'
import { issuesOf } from '../../src/report/issues/issuesOf.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { badge } from '../../src/report/pictures/badge.ts'
import { writeSvg } from '../../src/report/pictures/writeSvg.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { renderForTerminal } from '../../src/report/terminalReport.ts'

const loud = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u
const sgr = new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, 'u')
const narrow = 44
const titleOf = ({ assessment }: Reportable) => assessment.team

/** Each form of a report, and what has to hold of it whatever people typed; each throws where it does not. */
export const forms = {
  Markdown(report) {
    const document = composeReport(report)
    const markdown = writeMarkdown(document)
    const readBack = parseMarkdown(markdown)
    expect(structureOf(readBack)).toEqual(structureOf(document))
    expect(markdown).not.toMatch(loud)
    expectOurMarkdown(readBack)
  },
  HTML(report) {
    const document = composeReport(report)
    const page = new JSDOM(writeHtml(document, titleOf(report), () => '')).window.document
    const number = (selector: string) => page.querySelectorAll(selector).length
    const found = Object.entries(selectors).map(([type, selector]) => [type, number(selector)])
    const written = Object.keys(selectors).map((type) => [type, countOf(document, type)])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(written))
    expectOurHtml(page)
    expect(wordsOf(page.querySelector('h1')?.textContent ?? '')).toBe(wordsOf(textOf(document.children[0])))
  },
  terminal(report) {
    // What is shown need not be what our writer made of it.
    const markdown = `${writeMarkdown(composeReport(report))}\n${titleOf(report)}\n`
    const shown = renderForTerminal(markdown, narrow, { color: true })
    const text = shown.split(sgr).join('')
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(narrow)
    expect(text).not.toMatch(loud)
  },
  SVG: (report) => expectOurSvg(writeSvg(composeReport(report), titleOf(report))),
  badge: (report) => expectOurSvg(badge(report)),
  'issues, one file each'(report) {
    for (const issue of issuesOf(report)) {
      expect(issue.name).toMatch(/^[\w-]+$/u)
      const file = issueFile(issue)
      const root = parseMarkdown(file)
      expectOurMarkdown(root)
      expect(file).not.toMatch(loud)
      expect(nodesOf(root).filter(({ type }) => type === 'heading')).toHaveLength(1)
      expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list'])
    }
  },
  'issues as CSV'(report) {
    const issues = issuesOf(report)
    const rows = readCsv(issuesCsv(issues))
    expect(rows).toHaveLength(issues.length + 1)
    for (const row of rows) {
      expect(row).toHaveLength(4)
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|[^\P{Cc}\n]/u)
    }
  },
  'front matter'(report) {
    const matter = frontMatter(report)
    expect(matter).toMatch(/^---\n(?:[a-z]+: ".*"\n)+---\n\n$/u)
    const { team, date } = report.assessment
    expect(parseYaml(matter.slice(4, -5))).toMatchObject({ team: plainLine(team), date: plainLine(date) })
  },
} as const satisfies Readonly<Record<string, (report: Reportable) => void>>

/** Markdown as GitHub reads it. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** How many there are of everything that makes the shape of a document, and what each of its texts says. */
export function structureOf(root: Root) {
  const nodes = nodesOf(root)
  const number = (type: string) => nodes.filter((node) => node.type === type).length
  const said = (type: string) => nodes.filter((node) => node.type === type).map(textOf)
  return {
    headings: said('heading'),
    cells: said('tableCell'),
    tasks: nodes.filter((node) => node.type === 'listItem' && typeof node.checked === 'boolean').map(textOf),
    items: number('listItem'),
    lists: number('list'),
    paragraphs: said('paragraph'),
    strong: said('strong'),
    struck: said('delete'),
    quotes: number('blockquote'),
    images: number('image'),
    // Where no chart is drawn, a picture is a block of characters.
    code: number('code') + number('inlineCode') + number('picture'),
    marks: nodes.flatMap((node) => (node.type === 'html' ? [node.value] : [])),
  }
}

function expectOurMarkdown(root: Root): void {
  for (const node of nodesOf(root)) {
    if (node.type === 'html') expect(node.value).toMatch(/^<!-- boring:[\w:.-]+ -->$/u)
    // Readers make links of addresses wherever they stand; those of scripts are never among them.
    if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/u)
    expect(['image', 'definition', 'footnoteDefinition', 'footnoteReference', 'thematicBreak']).not.toContain(
      node.type,
    )
  }
}

/** What stands for each kind of node on a page. */
const selectors = {
  heading: 'h1, h2, h3',
  listItem: 'li',
  tableCell: 'td, th',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  link: 'a',
  blockquote: 'blockquote',
  picture: 'figure',
  task: '.box',
} as const

function countOf(document: Root, type: string): number {
  return nodesOf(document).filter((node) =>
    type === 'task' ? node.type === 'listItem' && typeof node.checked === 'boolean' : node.type === type,
  ).length
}

const ourElements = new Set(
  'html head meta title style body main h1 h2 h3 p ul ol li strong em del a span blockquote table thead tbody tr th td figure figcaption svg desc'.split(
    ' ',
  ),
)
const ourAttributes = new Set(
  'lang charset name content http-equiv class href rel role aria-label aria-labelledby scope id viewbox tabindex'.split(
    ' ',
  ),
)

function expectOurHtml(page: Document): void {
  const names = new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))
  expect([...names].filter((name) => !ourElements.has(name))).toEqual([])
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes])
  for (const { name, value } of attributes) {
    expect(ourAttributes).toContain(name.toLowerCase())
    if (name === 'href') expect(value).toMatch(/^https?:\/\//u)
  }
}

const svgElements = 'svg title desc style rect g text path line polyline polygon circle tspan defs clipPath'

/** Well-formed, with shapes and words in it and nothing that runs or is fetched. */
function expectOurSvg(svg: string): void {
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window
  for (const element of document.querySelectorAll('*')) {
    expect(svgElements.split(' ')).toContain(element.tagName)
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|href|src/iu)
      if (!name.startsWith('aria-')) expect(value).not.toMatch(/javascript:|url\(\s*['"]?(?!#)/iu)
    }
  }
}

/** CSV by the book (RFC 4180), where every cell is in quotes. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)]
  expect(cells.map(([whole]) => whole).join('')).toBe(csv)
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

export function nodesOf(node: Nodes): readonly Nodes[] {
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
