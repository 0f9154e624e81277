import { cutTo, emptyLine, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line, Span } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { fieldSpans } from '../../fieldSpans.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { isTextRow, rows } from './aboutForm.ts'
import type { AboutForm, Row } from './aboutForm.ts'
import { choiceIn, labels, meaningOf } from './aboutWords.ts'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'

const labelWidth = 18

/** What a team says about itself before the questions. */
export function AboutView({ model, form }: { readonly model: Model; readonly form: AboutForm }) {
  const header = headerLines(model, 'About the team')
  const footer = footerLines(model, keysFor(form), form.wrong?.what)
  const means = wrapped(meaningOf(model.bank, form, model.timeBox), model.size.columns - 2)
  const room = Math.max(1, roomBetween(model, header, footer) - means.length - 1)
  const top = topFor(rows.indexOf(form.focus), rows.length, room)
  const lines = windowOf(rows, top, room).map((row) => rowLine(model, form, row))
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...lines, emptyLine, ...means]} />
    </Frame>
  )
}

function keysFor({ focus, texts }: AboutForm): readonly string[] {
  if (focus === 'begin') return ['Enter go on', '↑ ↓ rows', 'Esc back']
  if (isTextRow(focus) && texts[focus].proposed) return ['Enter keep', 'type another', '↑ ↓ rows', 'Esc back']
  if (isTextRow(focus)) return ['Enter next', '↑ ↓ rows', 'Esc back']
  return ['Enter next', '← → change', '↑ ↓ rows', 'Esc back']
}

function rowLine(model: Model, form: AboutForm, row: Row): Line {
  const inFocus = form.focus === row
  const pointer = span(inFocus ? `${model.signs.pointer} ` : '  ', 'focus')
  if (row === 'begin') return [pointer, span(model.session ? 'Go on' : 'Begin', inFocus ? 'focus' : 'title')]
  const label = span(labels[row].padEnd(labelWidth), inFocus ? 'focus' : 'plain')
  return [pointer, label, ...valueSpans(model, form, row, inFocus)]
}

function valueSpans(
  model: Model,
  form: AboutForm,
  row: Exclude<Row, 'begin'>,
  inFocus: boolean,
): readonly Span[] {
  const width = model.size.columns - labelWidth - 3
  if (!isTextRow(row))
    return [
      span(
        inFocus
          ? model.signs.turning.join(` ${choiceIn(model.bank, form, row)} `)
          : choiceIn(model.bank, form, row),
      ),
    ]
  const field = form.texts[row]
  if (!inFocus)
    return [
      span(
        field.value ? cutTo(field.value, width, model.signs.cut) : placeholders[row],
        field.value ? 'plain' : 'quiet',
      ),
    ]
  return fieldSpans(field, width)
}

const placeholders = {
  team: 'its name',
  service: 'if there are several',
  participants: 'how many',
  checkpoint: 'none',
} as const
