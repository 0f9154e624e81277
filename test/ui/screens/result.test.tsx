import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { blockLetters } from '../../../src/ui/screens/result/blockLetters.ts'
import { largePrint } from '../../../src/ui/screens/result/largePrint.ts'
import { pageLines, resultPages } from '../../../src/ui/screens/result/resultPages.ts'
import type { Line } from '../../../src/ui/lines.ts'
import type { Model, Size } from '../../../src/ui/model.ts'
import type { ResultPage } from '../../../src/ui/screen.ts'
import { signsFor } from '../../../src/ui/looks/signs.ts'
import { bank } from '../../bankOfQuestions.ts'
import { assessmentOf, reportable, teams } from '../../report/teams.ts'
import { homeModel } from '../anyModel.ts'
import { frameOf } from './frameOf.tsx'

const sizes: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
  { columns: 120, rows: 40 },
]
const pages = Object.keys(resultPages) as readonly ResultPage[]
const unicode = signsFor({ LANG: 'C.UTF-8' })
const ascii = signsFor({ LANG: 'C' })

const textOf = (lines: readonly Line[]) =>
  lines
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')

function pageText(assessment: Assessment, page: ResultPage, changes: Partial<Model> = {}): string {
  const model = homeModel(changes)
  return textOf(pageLines(model, reportable(assessment), page))
}

/** The first view of a page, and the last one where it does not fit. */
function topsOf(assessment: Assessment, page: ResultPage, size: Size): ReadonlySet<number> {
  const rows = pageLines(homeModel({ size }), reportable(assessment), page).length
  return new Set([0, Math.max(0, rows - size.rows + 3)])
}

describe.each(sizes)('at $columns by $rows', (size) => {
  test.each(teams)('%s: every page fits, from its first row to its last', (name) => {
    const past = { assessment: assessmentOf(name), file: '/a.json' }
    for (const page of pages)
      for (const top of topsOf(past.assessment, page, size)) {
        const model = homeModel({
          size,
          screen: { kind: 'result', page, top, past },
          past: [past],
        })
        const rows = frameOf(model)
        expect(rows.length).toBeLessThanOrEqual(size.rows)
        expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
        expect(rows.at(-1)).toContain('Enter')
      }
  })
})

test.each(teams)('%s: the first page names what the diagnosis names', (name) => {
  const { diagnosis } = reportable(assessmentOf(name))
  const constraint = diagnosis.working?.low.holders[0]?.capability
  const text = pageText(assessmentOf(name), 'constraint')
  if (constraint) expect(text.toLowerCase()).toContain(constraint.title.toLowerCase())
  if (diagnosis.hangsOnDoubt) {
    expect(text).toMatch(/first:/u)
    expect(text).not.toContain('holds you back')
    expect(text).not.toContain('more often than your practice carries')
  }
})

test('the steps name their figures in words, and the mark that they have to reach', () => {
  const text = pageText(assessmentOf('payments'), 'steps')
  expect(text.match(/▏ 100 %/gu)).toHaveLength(3)
  expect(text).toMatch(/Together 100\./u)
  const sum = /in points: (\d+) ready; missing: (.*)\. Together/u.exec(text)
  const missing = (sum?.[2] ?? '').match(/\d+/gu) ?? []
  expect(missing.reduce((total, each) => total + Number(each), Number(sum?.[1]))).toBe(100)
})

test('with a checkpoint the position ends at continuous delivery, and nothing is called missing beyond it', () => {
  const text = pageText(assessmentOf('checkpoint'), 'position')
  expect(text).toContain('not sought: a person approves every release')
  const atTheEnd: Assessment = {
    ...assessmentOf('steady'),
    checkpoint: 'app store',
    answers: Object.fromEntries(bank.questions.map(({ id }) => [id, { kind: 'level', level: 3 }])),
  }
  expect(pageText(atTheEnd, 'position')).toContain('a good place to stand')
})

test('large print shows every letter of the bank in blocks, within the width, and never more rows than it may', () => {
  for (const { title } of bank.capabilities)
    for (const signs of [unicode, ascii]) {
      const lines = blockLetters(title, signs, 119, 12)
      expect(lines?.length, title).toBeLessThanOrEqual(12)
      for (const line of lines ?? []) expect(stringWidth(line[0]?.text ?? '')).toBeLessThanOrEqual(119)
    }
  expect(blockLetters('Test', unicode, 30, 8)?.map((line) => line[0]?.text)).toEqual([
    '▀▀█▀▀ █▀▀▀ ▄▀▀▀ ▀▀█▀▀',
    '  █   █▀▀   ▀▀▄   █',
    '  ▀   ▀▀▀▀ ▀▀▀    ▀',
  ])
})

test.each(['Überwachung und Erkennung', '部署流程', 'a'.repeat(300), 'x y '.repeat(60)])(
  'what blocks cannot show, %s, stands in a box that fits',
  (title) => {
    for (const signs of [unicode, ascii])
      for (const width of [49, 79, 119]) {
        const lines = largePrint(title, signs, width, 21)
        const widths = lines.slice(0, -1).map((line) => stringWidth(line[0]?.text ?? ''))
        expect(new Set(widths).size).toBe(1)
        expect(widths[0]).toBeLessThanOrEqual(width)
      }
  },
)

test('without Unicode every page is ASCII', () => {
  for (const page of pages)
    expect(pageText(assessmentOf('payments'), page, { signs: ascii })).toMatch(/^[ -~]*$/u)
})
