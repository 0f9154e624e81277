import * as fc from 'fast-check'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { mark, paragraph, strong } from '../../src/report/prose.ts'
import { assessments, long } from './assessments.ts'
import { assessmentOf, reportable } from './teams.ts'

test('whatever people typed, the Markdown reads back as the document it was written from', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const document = composeReport(reportable(assessment))
      const markdown = writeMarkdown(document)
      const readBack = parse(markdown)
      expect(structure(readBack)).toEqual(structure(document))
      expect(markdown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
      for (const node of nodesOf(readBack)) {
        if (node.type === 'html') expect(node.value).toMatch(/^<!-- boring:[\w:.-]+ -->$/u)
        // Readers make links of addresses wherever they stand; those of scripts are never among them.
        if (node.type === 'link') expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/u)
      }
    }),
    { numRuns: 60 },
  )
}, 40_000)

test('text that goes the short way is written as the library writes it', () => {
  const piece = fc.constantFrom(
    ...'aZs9.,;:?!()-–%"“ /@_*[#>|~'.split(''),
    'www.',
    'http',
    '12',
    ' 1. ',
    ': ',
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))
  const inLine = fc.oneof(
    text.map((value): PhrasingContent => ({ type: 'text', value })),
    text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
  )
  // Our lines end with a word.
  const line = fc
    .array(inLine, { minLength: 0, maxLength: 2 })
    .map((words): PhrasingContent[] => [...words, { type: 'text', value: 'end' }])
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const root: Root = {
        type: 'root',
        children: lines.map((children) => ({ type: 'paragraph', children })),
      }
      expect(writeMarkdown(root)).toBe(
        toMarkdown(root, { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] }),
      )
    }),
    { numRuns: 3000 },
  )
})

test('texts of ten thousand characters read back as well', () => {
  fc.assert(
    fc.property(long, (note) => {
      const { answers, ...rest } = assessmentOf('payments')
      const noted = {
        ...rest,
        team: note,
        answers: { ...answers, stopping: { kind: 'unknown', note } },
      } as const
      const document = composeReport(reportable(noted))
      expect(structure(parse(writeMarkdown(document)))).toEqual(structure(document))
    }),
    { numRuns: 12 },
  )
}, 40_000)

test('a table cell keeps its bar, and a mark keeps to its name', () => {
  const document = composeReport(
    reportable({ ...assessmentOf('payments'), facts: { a: { value: 'x | y', how: 'measured' } } }),
  )
  expect(writeMarkdown(document)).toContain('| a | x \\| y | measured |')
  expect(() => mark('a --> b')).toThrow('cannot be named')
})

test('an address in a note is a link, and a script is text', () => {
  const { answers, ...rest } = assessmentOf('payments')
  const report = writeMarkdown(
    composeReport(
      reportable({
        ...rest,
        answers: {
          ...answers,
          stopping: { kind: 'unknown', note: 'https://a.example/b. javascript:alert(1)' },
        },
      }),
    ),
  )
  expect(report).toContain('<https://a.example/b>. javascript:alert(1)')
})

test('words that are nothing but space still make a node', () => {
  expect(paragraph('  ', strong(' \u200b'))).toEqual({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: '–' }] }],
  })
})

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** How many there are of everything that makes the shape of a document, and what every heading says. */
function structure(root: Root) {
  const nodes = nodesOf(root)
  const number = (type: string) => nodes.filter((node) => node.type === type).length
  return {
    headings: nodes.filter((node) => node.type === 'heading').map(words),
    cells: nodes.filter((node) => node.type === 'tableCell').map(words),
    tasks: nodes.filter((node) => node.type === 'listItem' && typeof node.checked === 'boolean').map(words),
    items: number('listItem'),
    lists: number('list'),
    paragraphs: nodes.filter((node) => node.type === 'paragraph').map(words),
    quotes: number('blockquote'),
    images: number('image'),
    // Where no chart is drawn, a picture is a block of characters.
    code: number('code') + number('inlineCode') + number('picture'),
    marks: nodes.flatMap((node) => (node.type === 'html' ? [node.value] : [])),
  }
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}

function words(node: Nodes): string {
  return nodesOf(node)
    .map((each) => (each.type === 'text' ? each.value : ''))
    .join('')
}
