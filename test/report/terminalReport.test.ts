import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { renderForTerminal } from '../../src/report/terminalReport.ts'
import { assessmentOf, reportable, teams } from './teams.ts'
import { cpuTime } from '../cpuTime.ts'

const plain = { color: false }

test.each([80, 44, 20])(
  'no line of a report is wider than %i columns',
  (columns) => {
    for (const team of teams)
      expect(widest(renderForTerminal(markdownOf(team), columns, plain))).toBeLessThanOrEqual(columns)
  },
  40_000,
)

test.each([80, 44])('a long paragraph uses all of %i columns', (columns) => {
  expect(widest(renderForTerminal('a '.repeat(500), columns, plain))).toBe(columns - 1)
  expect(widest(renderForTerminal('a'.repeat(500), columns, plain))).toBe(columns)
})

test('without colour there are no sequences, and the words are the same', () => {
  const markdown = markdownOf('payments')
  const [bare, coloured] = [
    renderForTerminal(markdown, 80, plain),
    renderForTerminal(markdown, 80, { color: true }),
  ]
  expect(bare).not.toContain('\u001b')
  expect(coloured).toContain('\u001b[1m')
  expect(stripVTControlCharacters(coloured)).toBe(bare)
})

test('a listener hears every figure of the tables, and no rule and no picture', () => {
  for (const team of teams) {
    const heard = renderForTerminal(markdownOf(team), 80, { color: false, isHeard: true })
    expect(heard).not.toMatch(/[═─█▒░●○]/u)
    expect(widest(heard)).toBeLessThanOrEqual(80)
  }
  expect(renderForTerminal('- said\n\n  > ask ops\n', 80, { color: false, isHeard: true })).toBe(
    '- said\n  Note: ask ops\n',
  )
  const table = '| Step | Ready |\n| :- | -: |\n| weekly | 5 % |\n| daily | 3 % |\n'
  expect(renderForTerminal(table, 80, { color: false, isHeard: true })).toBe(
    'Step: weekly\nReady: 5\u00a0%\n\nStep: daily\nReady: 3\u00a0%\n',
  )
})

test('lists keep their kind, wrap under their text and stand inside each other', () => {
  const markdown =
    '1. one\n   - inner *bullet*\n     1. deep\n2. two `code` that is rather long\n\n- [x] done\n- [ ] **to do**\n'
  expect(renderForTerminal(markdown, 24, plain)).toBe(
    [
      '1. one',
      '   - inner bullet',
      '     1. deep',
      '2. two code that is',
      '   rather long',
      '',
      '- [x] done',
      '- [ ] to do',
      '',
    ].join('\n'),
  )
})

test('a table keeps its columns and sides while its words fit, and becomes a list where they do not', () => {
  const markdown = '| Step | Ready |\n| :- | -: |\n| from monthly to weekly | 5 % |\n| x \\| y | 100 % |\n'
  expect(renderForTerminal(markdown, 24, plain)).toBe(
    [
      'Step               Ready',
      '─────────────────  ─────',
      'from monthly to      5\u00a0%',
      'weekly',
      'x | y              100\u00a0%',
      '',
    ].join('\n'),
  )
  const wide = '| Stepping | Readiness | Constraint |\n| - | - | - |\n| one | two | three |\n'
  expect(renderForTerminal(wide, 24, plain)).toBe('Stepping: one\nReadiness: two\nConstraint: three\n')
})

test('what a table is short of is taken from its widest column', () => {
  const markdown = '| A | B |\n| - | - |\n| one | four words and more |\n'
  expect(renderForTerminal(markdown, 20, plain)).toBe(
    'A    B\n───  ───────────────\none  four words and\n     more\n',
  )
})

test('a link shows where it leads, and an address stands once', () => {
  expect(renderForTerminal('[wiki](https://a.example) and <https://b.example>', 80, plain)).toBe(
    'wiki (https://a.example) and https://b.example\n',
  )
})

test('marks are not shown, and characters written as entities are', () => {
  expect(renderForTerminal('a <!-- boring:deployment:1 --> \\<b> &#x26; &lt;c> **d&#x2E;**', 80, plain)).toBe(
    'a  <b> & <c> d.\n',
  )
})

test('a quote keeps its bar on every line', () => {
  expect(renderForTerminal('> some words that wrap\n>\n> and more', 20, plain)).toBe(
    '│ some words that\n│ wrap\n│\n│ and more\n',
  )
})

test('text that is nested thousands deep is shown as it was written', () => {
  expect(widest(renderForTerminal(`${'> '.repeat(5000)}deep`, 40, plain))).toBeLessThanOrEqual(40)
})

test('ten thousand characters of any script are laid out in a moment', () => {
  const worked = cpuTime()
  for (const character of ['é', '日', '👩‍👩‍👧‍👦', 'w '])
    renderForTerminal(character.repeat(10_000 / character.length), 80, plain)
  expect(worked()).toBeLessThan(4000)
})

function markdownOf(team: string): string {
  return writeMarkdown(composeReport(reportable(assessmentOf(team))))
}

function widest(shown: string): number {
  return Math.max(...shown.split('\n').map((line) => stringWidth(line)))
}
