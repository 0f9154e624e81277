import type { Bank, Metric } from '../../../domain/bank.ts'
import { factIn, releaseWords } from '../../screens/facts/factWords.ts'
import {
  factRows,
  isFigureRow,
  isMetricRow,
  isStated,
  moveTo as moveFocus,
  statedIn,
  withFact,
  withFigure,
} from '../../screens/facts/factsForm.ts'
import type { FactsForm, ReleaseRow } from '../../screens/facts/factsForm.ts'
import type { Accepted, Asks } from '../asks.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { moveTo, say } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

/** Facts beside the answers, one after the other; nothing is kept before the last Enter. */
export function askFacts(talk: Talk, form: FactsForm): Asks<Turn> {
  const row = form.focus
  const asks = isMetricRow(row)
    ? askMetric(talk, form, row)
    : isFigureRow(row)
      ? askFigure(talk, form, row)
      : askToKeep(talk, form)
  return {
    ...asks,
    accepts: [...asks.accepts, ...everyRow],
    answer(line) {
      if (line === 'r') return moveTo(talk, review)
      if (line === 'b') return row === factRows[0] ? moveTo(talk, review) : onward(talk, form, -1)
      return asks.answer(line)
    },
  }
}

const review: Place = { kind: 'review', brief: true }

const everyRow: readonly Accepted[] = [
  { type: 'b', does: 'one back' },
  { type: 'r', does: 'back to all answers; nothing of this is kept' },
]

function askMetric(talk: Talk, form: FactsForm, metric: Metric): Asks<Turn> {
  const { bank } = talk
  const values = Object.keys(bank.facts[metric].buckets)
  const said = factIn(talk, form, metric)
  return {
    opening: () => [
      ...(metric === factRows[0] ? begins : []),
      '',
      bank.facts[metric].asks,
      ...bucketRows(bank, metric),
    ],
    prompt: `1 to ${values.length}, with m if it was measured [${said}]: `,
    accepts: [
      { type: `1 to ${values.length}`, does: 'as you estimate it' },
      { type: '1 m', does: 'the same, and it was measured' },
      { type: 'Enter', does: `leave it: ${said}` },
      { type: '-', does: 'nobody knows' },
    ],
    answer(line) {
      if (line === '') return onward(talk, form, 1)
      if (line === '-') return onward(talk, withFact(form, metric, { how: 'estimated' }), 1)
      const [, number, measured] = /^(\d)\s*(m?)$/u.exec(line) ?? []
      const value = values[Number(number) - 1]
      if (value === undefined) return undefined
      return onward(talk, withFact(form, metric, { value, how: measured ? 'measured' : 'estimated' }), 1)
    },
  }
}

const begins: readonly Row[] = [
  '',
  'Facts and the last release: three minutes, never scored. Enter passes by what nobody knows, r goes back.',
]

function bucketRows({ facts }: Bank, metric: Metric): readonly Row[] {
  return Object.values(facts[metric].buckets).map((bucket, place) => item(place + 1, bucket))
}

function askFigure(talk: Talk, form: FactsForm, row: ReleaseRow): Asks<Turn> {
  const { value } = form.figures[row]
  return {
    opening: () => [releaseWords[row].means],
    prompt: `${releaseWords[row].label}${value ? ` [${value}]` : ''}: `,
    accepts: [
      { type: 'a number', does: releaseWords[row].means },
      { type: 'Enter', does: value ? `keep ${value}` : 'leave it empty' },
      { type: '-', does: 'empty it' },
    ],
    answer(line) {
      if (line === '') return onward(talk, form, 1)
      if (line !== '-' && !/^\d/u.test(line)) return undefined
      const changed = withFigure(form, row, line === '-' ? '' : line)
      const stated = statedIn(changed)
      return isStated(stated) ? onward(talk, changed, 1) : say(talk, stated.wrong ?? '')
    },
  }
}

function askToKeep(talk: Talk, form: FactsForm): Asks<Turn> {
  return {
    opening: () => ['The report names these beside your answers. None of them counts for the result.'],
    prompt: 'Enter keeps them: ',
    accepts: [{ type: 'Enter', does: 'keep them, and go back to all answers' }],
    answer(line) {
      const stated = statedIn(form)
      if (line !== '' || !isStated(stated)) return undefined
      return recording(talk, { kind: 'stated', ...stated }, 'the facts.', review)
    },
  }
}

function onward(talk: Talk, form: FactsForm, by: 1 | -1): Turn {
  return moveTo(talk, { kind: 'facts', form: moveFocus(form, by) })
}
