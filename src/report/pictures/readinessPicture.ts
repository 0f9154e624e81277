import { inline } from '../../domain/words/inline.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import { percentRange } from '../../domain/words/figures.ts'
import type { Reportable } from '../reportable.ts'
import { exact, bold, namesAxis, palette, text } from './palette.ts'
import type { Picture } from './picture.ts'

const [left, right, row, cells] = [180, 180, 44, 28]

/** How ready the team is for each step: a bar to the lower end, a dashed one to the upper, a mark where all is there. */
export function readinessPicture({ bank, diagnosis }: Reportable): Picture {
  const rows = diagnosis.steps.map((each) => ({
    name: bank.words.steps[each.step].title,
    isWorking: each.step === diagnosis.working?.step,
    low: each.low.readiness,
    high: each.high.readiness,
    ready: readyInWords(each),
    held: heldInWords(each),
  }))
  const height = 12 + rows.length * row
  return {
    type: 'picture',
    name: 'readiness',
    title: 'How ready you are for each step',
    words: `${rows.map(({ name, ready, held, isWorking }) => `${name}: ${ready}, ${held}${isWorking ? ' (the step to work on)' : ''}.`).join(' ')} The mark at the end of a bar is all that the step needs.`,
    characters: [
      ...rows.flatMap(({ name, isWorking, low, high, ready }) => [
        `${name}${isWorking ? ' (work on this)' : ''}`,
        `  ${bar(low, high)}| ${ready.replace(/ ready$/u, '')}`,
      ]),
      `  █ ready${rows.some(({ low, high }) => low !== high) ? '  ▒ perhaps' : ''}  ░ missing`,
    ],
    height,
    chart: {
      grid: { ...exact, left, right, top: 6, bottom: 6 },
      xAxis: { type: 'value', max: 100, show: false },
      yAxis: namesAxis(
        rows.map(({ name }) => name),
        left,
        rows.flatMap(({ isWorking }, place) => (isWorking ? [place] : [])),
      ),
      series: [
        {
          type: 'bar',
          stack: 'readiness',
          barWidth: 20,
          showBackground: true,
          backgroundStyle: { color: palette.track },
          itemStyle: { color: palette.full },
          data: rows.map(({ low }) => low ?? 0),
        },
        {
          type: 'bar',
          stack: 'readiness',
          itemStyle: { color: palette.part, borderColor: palette.full, borderType: [3, 2] },
          data: rows.map(({ low, high }) =>
            low === null || high === null || high - low < 0.1 ? '-' : high - low,
          ),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2, 28],
          itemStyle: { color: palette.ink, opacity: 1 },
          data: rows.map((_, place) => [100, place]),
          label: {
            ...text,
            show: true,
            position: 'right',
            distance: 8,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
              `{ready|${rows[dataIndex]?.ready}}\n{held|${rows[dataIndex]?.held}}`,
            rich: {
              ready: { ...text, ...bold, lineHeight: 17 },
              held: { ...text, fontSize: 12, color: palette.quiet, lineHeight: 16 },
            },
          },
        },
      ],
    },
  }
}

function bar(low: number | null, high: number | null): string {
  if (low === null || high === null) return ' '.repeat(cells)
  const [there, open] = [Math.floor((low * cells) / 100), Math.ceil((high * cells) / 100)]
  const full = low === high ? Math.round((low * cells) / 100) : there
  const most = low === high ? full : open
  return '█'.repeat(full) + '▒'.repeat(most - full) + '░'.repeat(cells - most)
}

function readyInWords({ low, high }: StepDiagnosis): string {
  return low.readiness === null || high.readiness === null
    ? 'not scored'
    : `${percentRange(low.readiness, high.readiness)} ready`
}

function heldInWords({ low }: StepDiagnosis): string {
  const constraint = low.holders[0]?.capability
  if (low.readiness === null) return 'nothing was answered'
  return constraint ? `held up by ${inline(constraint)}` : 'nothing holds it up'
}
