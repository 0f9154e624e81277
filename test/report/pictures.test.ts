import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { badge } from '../../src/report/pictures/badge.ts'
import { drawChart } from '../../src/report/pictures/drawChart.ts'
import type { Picture } from '../../src/report/pictures/picture.ts'
import { writeSvg } from '../../src/report/pictures/writeSvg.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { assessments } from './assessments.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

const picturesOf = (report: Reportable): readonly Picture[] =>
  composeReport(report).children.flatMap((block) => (block.type === 'picture' ? [block] : []))
const payments = reportable(assessmentOf('payments'))
const overTime = { ...payments, earlier: [reportable(assessmentOf('constrained'))] }
const named = (name: Picture['name'], report: Reportable = overTime) =>
  picturesOf(report).find((picture) => picture.name === name)

test('the pictures of a team say in words what they show', () => {
  const words = Object.fromEntries(picturesOf(overTime).map((each) => [each.name, each.words]))
  expect(Object.keys(words)).toEqual(['readiness', 'drags', 'position', 'trend', 'answers'])
  expect(words['readiness']).toContain(
    'from weekly to daily: 65–71 % ready, held up by test confidence (the step to work on).',
  )
  expect(words['drags']).toMatch(
    /^Test confidence: 12, holds the step up\. Rollback and recovery: 6, holds the step up\./u,
  )
  expect(words['position']).toBe('At scripted and tooled.')
  expect(words['trend']).toContain('from monthly to weekly: 6 %, 100 %.')
  expect(words['answers']).toContain('Rollback and recovery: level 2, votes from 2 to 3, level 2, level 2.')
})

test('the same in characters, on lines of at most 44 cells', () => {
  expect(named('readiness')?.characters.slice(2, 4)).toEqual([
    'from weekly to daily (work on this)',
    '  ██████████████████▒▒░░░░░░░░| 65–71 %',
  ])
  expect(named('drags')?.characters[0]).toBe('Test confidence            * ██████████ 12')
  expect(named('position')?.characters).toContain('● scripted and tooled (you)')
  expect(named('trend')?.characters[0]).toBe('from monthly to weekly   ▁█ 6 % → 100 %')
  expect(named('answers')?.characters[2]).toBe('Test confidence             2   2   ?')
  for (const team of teams)
    for (const { characters } of picturesOf(reportable(assessmentOf(team))))
      expect(characters.filter((line) => Array.from(line).length > 44)).toEqual([])
})

/** The widths of the rectangles of a fill, as they were drawn. */
function widths(shapes: string, fill: string): readonly number[] {
  const paths = [...shapes.matchAll(/<path d="([^"]*)"[^>]* ?fill="(#[0-9a-f]{6})"/gu)]
  return paths.flatMap(([, d, colour]) =>
    colour === fill ? [Number(/l(-?[\d.]+) 0/u.exec(d ?? '')?.[1])] : [],
  )
}

test('bars are as long as what they show, the open part behind them, and the mark stands at 100', () => {
  const chart = named('readiness')
  const shapes = chart ? drawChart(chart) : ''
  const room = 280
  const lows = payments.diagnosis.steps.map(({ low }) => low.readiness ?? 0)
  const opens = payments.diagnosis.steps.map(({ low, high }) => (high.readiness ?? 0) - (low.readiness ?? 0))
  expect(widths(shapes, '#1f5fa8').slice(0, 3).map(Math.round)).toEqual(
    lows.map((low) => Math.round((low * room) / 100)),
  )
  expect(
    widths(shapes, '#8fb4de')
      .filter((width) => width > 0)
      .map(Math.round),
  ).toEqual(opens.filter((open) => open > 0.1).map((open) => Math.round((open * room) / 100)))
  expect(shapes).toContain('65–71 % ready')
})

test('what was not scored has no bar, and no position is drawn', () => {
  const report = reportable(assessmentOf('unscored'))
  expect(picturesOf(report).map(({ name }) => name)).toEqual(['readiness', 'answers'])
  const chart = named('readiness', report)
  expect(chart?.words).toContain('from monthly to weekly: not scored')
  expect(widths(chart ? drawChart(chart) : '', '#1f5fa8').filter((width) => width > 0)).toEqual([])
})

test('a chart is the same whenever it is drawn, and nothing in it is a script, a style or an address', () => {
  for (const picture of picturesOf(overTime)) {
    const drawn = drawChart(picture)
    expect(drawChart(picture)).toBe(drawn)
    expect(drawn).not.toMatch(/<script|<style|href|url\(http|ecmeta|class=/u)
  }
})

test('every colour is one that a dark screen has another for', () => {
  const svg = writeSvg(composeReport(overTime), 't')
  const used = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/gu)].map(([, colour]) => colour))
  for (const colour of used) expect(svg).toMatch(new RegExp(`\\[(?:fill|stroke)="${colour}"\\] \\{`, 'u'))
})

const { DOMParser } = new JSDOM('').window

test('whatever people typed, a picture is well-formed and holds no figure that is none', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const report = reportable(assessment)
      for (const svg of [writeSvg(composeReport(report), assessment.team), badge(report)]) {
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
        const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
        const names = new Set([...documentElement.querySelectorAll('*')].map(({ tagName }) => tagName))
        expect(documentElement.tagName).toBe('svg')
        expect([...names].filter((name) => !shapes.has(name))).toEqual([])
      }
    }),
    { numRuns: 20 },
  )
}, 40_000)

const shapes = new Set(['title', 'desc', 'style', 'rect', 'g', 'text', 'tspan', 'path', 'polyline', 'circle'])

test.each(teams)('the badge of %s names a step or says that there is none', (team) => {
  expect(badge(reportable(assessmentOf(team)))).toMatch(/<title>releases(?: from .*)?: .*<\/title>/u)
})
