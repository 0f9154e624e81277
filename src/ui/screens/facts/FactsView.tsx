import { capitalized } from '../../../domain/words/capitalized.ts'
import { cutTo, emptyLine, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { fieldSpans } from '../../fieldSpans.ts'
import { factRows, isFigureRow, isMetricRow } from './factsForm.ts'
import type { FactRow, FactsForm } from './factsForm.ts'
import { factIn, releaseWords } from './factWords.ts'

/** What a team states beside its answers; none of it counts for the result. */
export function FactsView({ model, form }: { readonly model: Model; readonly form: FactsForm }) {
  const header = headerLines(model, 'Facts and the last release', 'never scored')
  const footer = footerLines(model, keysFor(form), form.wrong)
  const means = wrapped(meaningOf(model, form), model.size.columns - 2)
  const room = Math.max(1, roomBetween(model, header, footer) - means.length - 1)
  const top = topFor(factRows.indexOf(form.focus), factRows.length, room)
  const lines = windowOf(factRows, top, room).map((row) => rowLine(model, form, row))
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...lines, emptyLine, ...means]} />
    </Frame>
  )
}

function keysFor({ focus, figures }: FactsForm): readonly string[] {
  if (focus === 'keep') return ['Enter keep', '↑ ↓ rows', 'Esc leave as it was']
  if (isFigureRow(focus) && figures[focus].proposed)
    return ['Enter next', 'type another', '↑ ↓ rows', 'Esc leave as it was']
  if (isFigureRow(focus)) return ['Enter next', '↑ ↓ rows', 'Esc leave as it was']
  return ['Enter next', '← → change', 'm measured', 'Esc leave', '↑ ↓ rows']
}

function rowLine(model: Model, form: FactsForm, row: FactRow): Line {
  const { columns } = model.size
  const inFocus = form.focus === row
  const pointer = span(inFocus ? `${model.signs.pointer} ` : '  ', 'focus')
  if (row === 'keep') return [pointer, span('Keep this', inFocus ? 'focus' : 'title')]
  const labelWidth = columns < widestNarrow ? narrowLabel : wideLabel
  const label = isFigureRow(row) ? releaseWords[row].label : capitalized(model.bank.facts[row].title)
  const shown = span(
    cutTo(label, labelWidth - 1, model.signs.cut).padEnd(labelWidth),
    inFocus ? 'focus' : 'plain',
  )
  const width = columns - labelWidth - 3
  if (isFigureRow(row)) {
    const field = form.figures[row]
    if (inFocus) return [pointer, shown, ...fieldSpans(field, width)]
    return [pointer, shown, field.value ? span(field.value) : span('unknown', 'quiet')]
  }
  const { left, right, cut } = model.signs
  const said = inFocus
    ? `${left} ${cutTo(factIn(model, form, row), width - 4, cut)} ${right}`
    : cutTo(factIn(model, form, row), width, cut)
  return [pointer, shown, span(said, form.facts[row].value === undefined && !inFocus ? 'quiet' : 'plain')]
}

const widestNarrow = 70
const wideLabel = 34
const narrowLabel = 26

/** What the row in focus asks for, and what is said to it. */
function meaningOf(model: Model, form: FactsForm): string {
  const { focus } = form
  if (focus === 'keep')
    return 'The report names these beside your answers. None of them counts for the result.'
  if (isMetricRow(focus)) return `${model.bank.facts[focus].asks} ${capitalized(factIn(model, form, focus))}.`
  return `${releaseWords[focus].means} It may stay empty.`
}
