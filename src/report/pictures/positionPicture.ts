import { stages } from '../../domain/bank.ts'
import type { Reportable } from '../reportable.ts'
import { exact, bold, palette, text } from './palette.ts'
import type { Picture } from './picture.ts'

/** Where the team stands on the spectrum, as a range of stages; undefined where it has no position. */
export function positionPicture({ bank, diagnosis: { position } }: Reportable): Picture | undefined {
  if (!position) return undefined
  const [low, high] = [stages.indexOf(position.low), stages.indexOf(position.high)]
  const isIn = (place: number) => place >= low && place <= high
  const titles = stages.map((stage) => bank.words.stages[stage].title)
  const [from, to] = [titles[low], titles[high]]
  const plain = { type: 'line', symbol: 'none', showSymbol: false } as const
  return {
    type: 'picture',
    name: 'position',
    title: 'Where you stand between manual and continuous deployment',
    words: low === high ? `At ${from}.` : `Between ${from} and ${to}, depending on the open answers.`,
    characters: titles.map(
      (title, place) =>
        `${isIn(place) ? '●' : '○'} ${title}${isIn(place) ? (low === high ? ' (you)' : ' (you, or here)') : ''}`,
    ),
    height: 66,
    chart: {
      grid: { ...exact, left: 80, right: 80, top: 14, bottom: 34 },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: titles.map((title, place) => ({
          value: title,
          textStyle: isIn(place) ? bold : { color: palette.quiet },
        })),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text, interval: 0, margin: 16 },
      },
      yAxis: { type: 'value', min: -1, max: 1, show: false },
      series: [
        { ...plain, data: titles.map(() => 0), lineStyle: { color: palette.rule, width: 2 } },
        {
          ...plain,
          data: titles.map((_, place) => (isIn(place) ? 0 : '-')),
          lineStyle: { color: palette.full, width: 8, cap: 'round' },
        },
        {
          type: 'scatter',
          z: 3,
          data: titles.map((_, place) => ({
            value: 0,
            symbolSize: isIn(place) ? 20 : 13,
            itemStyle: isIn(place)
              ? { color: palette.full, opacity: 1 }
              : { color: palette.paper, borderColor: palette.rule, borderWidth: 2, opacity: 1 },
          })),
        },
      ],
    },
  }
}
