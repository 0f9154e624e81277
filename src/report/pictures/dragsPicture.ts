import type { Reportable } from '../reportable.ts'
import { pointsOfStep } from '../../domain/diagnosis/pointsOfStep.ts'
import { exact, namesAxis, palette, text } from './palette.ts'
import { padded } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, right, row, cells] = [230, 160, 28, 10]

/** What the working step lacks, capability by capability, the costliest first; undefined where nothing is lacking. */
export function dragsPicture({ bank, diagnosis: { working } }: Reportable): Picture | undefined {
  const costs = working ? pointsOfStep(working.low)?.costs : undefined
  if (!working || !costs?.size) return undefined
  const rows = [...costs].map(([{ id, title }, cost]) => ({
    title,
    cost,
    holds: working.low.holders.some(({ capability }) => capability.id === id),
  }))
  const most = Math.max(...costs.values(), 1)
  const said = ({ cost, holds }: (typeof rows)[number]) => `${cost}${holds ? ', holds the step up' : ''}`
  return {
    type: 'picture',
    name: 'drags',
    title: `What is missing on the way ${bank.words.steps[working.step].title}, in points of 100`,
    words: rows.map((each) => `${each.title}: ${said(each)}.`).join(' '),
    characters: [
      ...rows.map(
        ({ title, cost, holds }) =>
          `${padded(title, 26)}${holds ? ' *' : '  '} ${'█'.repeat(Math.max(1, Math.round((cost * cells) / most)))} ${cost}`,
      ),
      ...(rows.some(({ holds }) => holds) ? ['  * holds the step up'] : []),
    ],
    height: 12 + rows.length * row,
    chart: {
      grid: { ...exact, left, right, top: 6, bottom: 6 },
      xAxis: { type: 'value', max: most, show: false },
      yAxis: namesAxis(
        rows.map(({ title }) => title),
        left,
        rows[0]?.holds ? [0] : [],
      ),
      series: [
        {
          type: 'bar',
          barWidth: 17,
          barMinHeight: 1,
          data: rows.map(({ cost, holds }) => ({
            value: cost,
            itemStyle: holds
              ? { color: palette.full }
              : { color: palette.part, borderColor: palette.full, borderType: [3, 2] },
          })),
          label: {
            ...text,
            show: true,
            position: 'right',
            distance: 8,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
              const each = rows[dataIndex]
              return each ? said(each) : ''
            },
          },
        },
      ],
    },
  }
}
