import { steps } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import { percent } from '../../domain/words/figures.ts'
import { longDate } from '../longDate.ts'
import type { Judged } from '../../domain/diagnosis/judged.ts'
import { exact, palette, text } from './palette.ts'
import type { Picture } from './picture.ts'

const kinds = [
  { line: 'solid', symbol: 'circle' },
  { line: 'dashed', symbol: 'rect' },
  { line: 'dotted', symbol: 'triangle' },
] as const
const sparks = '▁▂▃▄▅▆▇█'

/** Readiness (lower end) of the three steps over sessions, oldest first; undefined for fewer than two. */
export function trendPicture(bank: Bank, sessions: readonly Judged[]): Picture | undefined {
  if (sessions.length < 2) return undefined
  const courses = steps.map((step, index) => ({
    title: bank.words.steps[step].title,
    values: sessions.map(({ diagnosis }) => diagnosis.steps[index]?.low.readiness ?? null),
  }))
  const dates = sessions.map(({ assessment }) => assessment.date)
  const [first, last] = [longDate(dates.at(0) ?? ''), longDate(dates.at(-1) ?? '')]
  const axis = {
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { ...text, fontSize: 12, color: palette.quiet },
  } as const
  return {
    type: 'picture',
    name: 'trend',
    title: 'Readiness for each step over time',
    words: `From ${first} to ${last}. ${courses.map(({ title, values }) => `${title}: ${figuresOf(values).join(', ') || 'not scored'}.`).join(' ')}`,
    characters: [
      ...courses.map(({ title, values }) => {
        const figures = figuresOf(values)
        const ends = figures.length > 1 ? [figures.at(0), figures.at(-1)] : figures
        return `${title.padEnd(24)} ${values.slice(-8).map(sparkOf).join('')} ${ends.join(' → ') || 'not scored'}`
      }),
      `  ${first} to ${last}`,
    ],
    height: 210,
    chart: {
      grid: { ...exact, left: 40, right: 190, top: 14, bottom: 30 },
      xAxis: { type: 'category', data: dates, ...axis },
      yAxis: {
        type: 'value',
        max: 100,
        interval: 50,
        ...axis,
        splitLine: { lineStyle: { color: palette.track } },
      },
      series: courses.map(({ title, values }, index) => ({
        type: 'line',
        symbol: kinds[index]?.symbol,
        symbolSize: 8,
        lineStyle: { color: palette.full, width: 2, type: kinds[index]?.line },
        itemStyle: { color: palette.full },
        data: values.map((value) => value ?? '-'),
        endLabel: { ...text, show: true, formatter: title, distance: 10 },
        labelLayout: { moveOverlap: 'shiftY' },
      })),
    },
  }
}

function figuresOf(values: readonly (number | null)[]): readonly string[] {
  return values.flatMap((value) => (value === null ? [] : [percent(value)]))
}

function sparkOf(value: number | null): string {
  return value === null ? ' ' : (sparks[Math.min(7, Math.floor((value * 8) / 100))] ?? '')
}
