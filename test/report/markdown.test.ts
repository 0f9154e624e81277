import * as fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { mark, paragraph, strong } from '../../src/report/prose.ts'
import { assessmentOf, reportable } from './teams.ts'

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
