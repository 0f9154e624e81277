import { fingers } from '../../domain/words/fingers.ts'
import { answerTo, askedQuestions } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { count } from '../../domain/words/figures.ts'
import { votedLevels } from '../../domain/standing.ts'
import type { Reportable } from '../reportable.ts'
import { exact, namesAxis, palette, text } from './palette.ts'
import { padded } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, cell, row] = [230, 44, 28]

/** All answers on one strip, a row a capability: each level as a figure and a shade, and what is open as a sign. */
export function answersPicture({ bank, assessment }: Reportable): Picture {
  const asked = askedQuestions(bank, assessment)
  const rows = bank.capabilities.flatMap(({ id, title }) => {
    const questions = asked.filter(({ capability }) => capability === id)
    const signs = questions.map((question) => signOf(answerTo(assessment.answers, question.id)))
    return signs.length ? [{ title, signs }] : []
  })
  const most = Math.max(1, ...rows.map(({ signs }) => signs.length))
  return {
    type: 'picture',
    name: 'answers',
    title: `${count(asked.length, 'answer')}: levels 1 to 4; ? is not known, – not applicable, · skipped`,
    words: rows
      .map(({ title, signs }) => `${title}: ${signs.map(({ words }) => words).join(', ')}.`)
      .join(' '),
    characters: rows.map(({ title, signs }) =>
      `${padded(title, 26)}  ${signs.map(({ sign }) => sign.padEnd(3)).join(' ')}`.trimEnd(),
    ),
    height: 8 + rows.length * row,
    chart: {
      grid: { ...exact, left, width: most * cell, top: 4, height: rows.length * row },
      xAxis: { type: 'value', min: 0, max: most, show: false },
      yAxis: namesAxis(
        rows.map(({ title }) => title),
        left,
      ),
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [cell - 4, row - 6],
          data: rows.flatMap(({ signs }, place) =>
            signs.map(({ level }, column) => ({
              value: [column + 0.5, place],
              itemStyle: level === undefined ? open : { ...closed, color: shades[level] },
              label: { color: level === 3 ? palette.paper : palette.ink },
            })),
          ),
          label: {
            ...text,
            show: true,
            formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
              rows.flatMap(({ signs }) => signs)[dataIndex]?.sign ?? '',
          },
        },
      ],
    },
  }
}

const shades = [palette.paper, palette.track, palette.part, palette.full] as const
const closed = { borderColor: palette.rule, borderWidth: 1, opacity: 1 } as const
const open = { ...closed, color: palette.paper, borderType: [3, 2] } as const

interface Sign {
  readonly sign: string
  readonly words: string
  /** Undefined where it is open or not applicable. */
  readonly level?: 0 | 1 | 2 | 3
}

function signOf(answer: Answer | undefined): Sign {
  switch (answer?.kind) {
    case undefined:
      return { sign: '·', words: 'skipped' }
    case 'level':
      return {
        sign: `${fingers(answer.level)}`,
        words: `level ${fingers(answer.level)}`,
        level: answer.level,
      }
    case 'unknown':
      return { sign: '?', words: 'not known' }
    case 'notApplicable':
      return { sign: '–', words: 'not applicable' }
    case 'split': {
      const levels = votedLevels(answer.votes)
      const [low, high] = [levels.at(0), levels.at(-1)]
      return low === undefined || high === undefined
        ? { sign: '?', words: 'not known' }
        : {
            sign: `${fingers(low)}–${fingers(high)}`,
            words: `votes from ${fingers(low)} to ${fingers(high)}`,
          }
    }
  }
}
