import type { Facts, Timeline } from '../../../domain/assessment.ts'
import { metrics } from '../../../domain/bank.ts'
import type { Bank, Metric } from '../../../domain/bank.ts'
import { editText, proposal, textField } from '../../terminal/textField.ts'
import type { TextField } from '../../terminal/textField.ts'
import type { Key } from '../../terminal/key.ts'

/** The figures of the last release: hours, or a whole number of something. */
export const releaseRows = [
  'tests',
  'environment',
  'approval',
  'window',
  'deploying',
  'verifying',
  'manualSteps',
  'people',
  'outsideHours',
] as const
export type ReleaseRow = (typeof releaseRows)[number]
const wholeNumbers: ReadonlySet<string> = new Set<ReleaseRow>(['manualSteps', 'people'])
const waitingRows = ['tests', 'environment', 'approval', 'window'] as const

/** The rows of the form, in order; the last one keeps it. */
export const factRows = [...metrics, ...releaseRows, 'keep'] as const
export type FactRow = (typeof factRows)[number]

/** What a team says of a metric: one of its buckets, and how it knows. */
interface Known {
  readonly value?: string
  readonly how: 'measured' | 'estimated'
}

/** What a team is stating beside its answers. */
export interface FactsForm {
  readonly focus: FactRow
  readonly facts: Readonly<Record<Metric, Known>>
  readonly figures: Readonly<Record<ReleaseRow, TextField>>
  /** What keeps the form from being taken, in the row in focus. */
  readonly wrong?: string
}

/** What is kept of the form. */
export interface Stated {
  readonly facts: Facts
  readonly timeline: Timeline
}

const longestFigure = 8
const mostHours = 1_000_000

/** A form filled in with what was stated already. */
export function factsForm({ facts, timeline: { waiting = {}, ...timeline } }: Stated): FactsForm {
  const known = (metric: Metric): Known => facts[metric] ?? { how: 'estimated' }
  const figure = (value: number | undefined) => proposal(value === undefined ? '' : String(value))
  return {
    focus: metrics[0],
    facts: {
      'deployment-frequency': known('deployment-frequency'),
      'change-lead-time': known('change-lead-time'),
      'change-fail-rate': known('change-fail-rate'),
      'failed-deployment-recovery-time': known('failed-deployment-recovery-time'),
      'deployment-rework-rate': known('deployment-rework-rate'),
    },
    figures: {
      tests: figure(waiting.tests),
      environment: figure(waiting.environment),
      approval: figure(waiting.approval),
      window: figure(waiting.window),
      deploying: figure(timeline.deploying),
      verifying: figure(timeline.verifying),
      manualSteps: figure(timeline.manualSteps),
      people: figure(timeline.people),
      outsideHours: figure(timeline.outsideHours),
    },
  }
}

export function isMetricRow(row: FactRow): row is Metric {
  return metrics.some((metric) => metric === row)
}

/** Whether letters and digits are text in a row. */
export function isFigureRow(row: FactRow): row is ReleaseRow {
  return releaseRows.some((each) => each === row)
}

/** The form with another row in focus, `by` rows on; it stops at both ends. */
export function moveTo(form: FactsForm, by: number): FactsForm {
  const place = Math.max(0, Math.min(factRows.length - 1, factRows.indexOf(form.focus) + by))
  return { ...form, focus: factRows[place] ?? form.focus }
}

/** The form with the next or previous bucket in the row in focus; before the first one stands that nobody knows. */
export function turnBucket({ facts }: Bank, form: FactsForm, by: 1 | -1): FactsForm {
  if (!isMetricRow(form.focus)) return form
  const values = [undefined, ...Object.keys(facts[form.focus].buckets)]
  const { value, how } = form.facts[form.focus]
  const next = values.at((values.indexOf(value) + by) % values.length)
  return withFact(form, form.focus, { how, ...(next !== undefined && { value: next }) })
}

/** The form with the fact in focus measured instead of estimated, or the other way round. */
export function turnHow(form: FactsForm): FactsForm {
  if (!isMetricRow(form.focus)) return form
  const fact = form.facts[form.focus]
  return withFact(form, form.focus, { ...fact, how: fact.how === 'measured' ? 'estimated' : 'measured' })
}

/** The form with what a team says of a metric. */
export function withFact(form: FactsForm, metric: Metric, known: Known): FactsForm {
  return { ...form, facts: { ...form.facts, [metric]: known } }
}

/** The form after a key in the figure in focus; nothing but digits and a point is taken. */
export function typeFigure({ wrong: _, ...form }: FactsForm, key: Key): FactsForm {
  if (!isFigureRow(form.focus) || (key.kind === 'text' && !/^[0-9.,]$/u.test(key.text))) return form
  const field = editText(form.figures[form.focus], key, { longest: longestFigure })
  return { ...form, figures: { ...form.figures, [form.focus]: field } }
}

/** The form with a figure as it was typed; `statedIn` says what is wrong with it. */
export function withFigure(form: FactsForm, row: ReleaseRow, text: string): FactsForm {
  return { ...form, figures: { ...form.figures, [row]: textField(text) } }
}

/** What the form states, or the form with what is wrong and the focus on it. */
export function statedIn(form: FactsForm): Stated | FactsForm {
  const figures = releaseRows.flatMap((row): readonly [ReleaseRow, number][] => {
    const text = form.figures[row].value.trim().replace(',', '.')
    return text === '' ? [] : [[row, Number(text)]]
  })
  const bad = figures.find(
    ([row, figure]) =>
      !Number.isFinite(figure) || figure > mostHours || (wholeNumbers.has(row) && !Number.isInteger(figure)),
  )
  if (bad) {
    const [row] = bad
    const wrong = wholeNumbers.has(row)
      ? 'Give a whole number, such as 3, or leave it empty.'
      : 'Give hours, such as 1.5, or leave it empty.'
    return { ...form, focus: row, wrong }
  }
  const of = (rows: readonly ReleaseRow[]) =>
    Object.fromEntries(figures.filter(([row]) => rows.includes(row)))
  const waiting = of(waitingRows)
  const rest = of(releaseRows.filter((row) => !waitingRows.some((each) => each === row)))
  const facts = metrics.flatMap((metric) => {
    const { value, how } = form.facts[metric]
    return value === undefined ? [] : [[metric, { value, how }] as const]
  })
  return {
    facts: Object.fromEntries(facts),
    timeline: { ...(Object.keys(waiting).length && { waiting }), ...rest },
  }
}

export function isStated(value: Stated | FactsForm): value is Stated {
  return !('focus' in value)
}
