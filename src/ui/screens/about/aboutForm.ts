import { cadences } from '../../../domain/bank.ts'
import type { Cadence } from '../../../domain/bank.ts'
import { modes } from '../../../domain/assessment.ts'
import type { Mode } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import type { Details } from '../../../domain/session/session.ts'
import { editText, proposal } from '../../terminal/textField.ts'
import type { TextField } from '../../terminal/textField.ts'
import type { Key } from '../../terminal/key.ts'

/** The rows of the form about the team, in order; the last one begins. */
export const rows = [
  'team',
  'service',
  'participants',
  'mode',
  'cadence',
  'target',
  'checkpoint',
  'begin',
] as const
export type Row = (typeof rows)[number]
type TextRow = 'team' | 'service' | 'participants' | 'checkpoint'
type ChoiceRow = 'mode' | 'cadence' | 'target'

/** What a team is saying about itself. */
export interface AboutForm {
  readonly focus: Row
  /** What it was filled in with. */
  readonly proposed: Partial<Details>
  readonly texts: Readonly<Record<TextRow, TextField>>
  readonly mode: Mode
  readonly cadence: Cadence
  /** `next` is the cadence after today's. */
  readonly target: Cadence | 'next'
  /** What keeps the form from being taken, and in which row. */
  readonly wrong?: { readonly row: Row; readonly what: string }
}

/** The most characters that are typed here; what is longer came from a file, and stays as it is. */
const longestTyped = { team: 80, service: 80, participants: 2, checkpoint: 200 } as const satisfies Record<
  TextRow,
  number
>

/** A form filled in with what is known already. */
export function aboutForm(known: Partial<Details>): AboutForm {
  return {
    focus: 'team',
    proposed: known,
    texts: {
      team: proposal(known.team ?? ''),
      service: proposal(known.service ?? ''),
      participants: proposal(known.participants === undefined ? '' : String(known.participants)),
      checkpoint: proposal(known.checkpoint ?? ''),
    },
    mode: known.mode ?? 'full',
    cadence: known.cadence ?? 'monthly',
    target: known.target ?? 'next',
  }
}

export function isTextRow(row: Row): row is TextRow {
  return row === 'team' || row === 'service' || row === 'participants' || row === 'checkpoint'
}

export function isChoiceRow(row: Row): row is ChoiceRow {
  return row === 'mode' || row === 'cadence' || row === 'target'
}

/** The form with another row in focus, `by` rows on; it stops at both ends. */
export function moveFocus(form: AboutForm, by: number): AboutForm {
  const place = Math.max(0, Math.min(rows.length - 1, rows.indexOf(form.focus) + by))
  return { ...form, focus: rows[place] ?? form.focus }
}

/** The form after a key in the text row in focus. */
export function typeInto(form: AboutForm, key: Key): AboutForm {
  const row = form.focus
  if (!isTextRow(row)) return form
  if (row === 'participants' && key.kind === 'text' && !/^[0-9]$/u.test(key.text)) return form
  const field = editText(form.texts[row], key, { longest: longestTyped[row] })
  return { ...withoutWrong(form), texts: { ...form.texts, [row]: field } }
}

/** The form with the next or previous value in the choice row in focus. */
export function turn(form: AboutForm, by: 1 | -1): AboutForm {
  switch (form.focus) {
    case 'mode':
      return { ...form, mode: neighbour(modes, form.mode, by) }
    case 'cadence':
      return { ...form, cadence: neighbour(cadences, form.cadence, by) }
    case 'target':
      return { ...form, target: neighbour(['next', ...cadences], form.target, by) }
    case 'team':
    case 'service':
    case 'participants':
    case 'checkpoint':
    case 'begin':
      return form
  }
}

function neighbour<T extends string>(values: readonly T[], value: T, by: 1 | -1): T {
  return values.at((values.indexOf(value) + by) % values.length) ?? value
}

/** The details that the form holds, or the form with what is wrong and the focus on it. */
export function detailsOf(form: AboutForm): Details | AboutForm {
  const text = (row: TextRow) =>
    plainLine(form.texts[row].value, row === 'checkpoint' ? longest.reason : longest.name)
  const team = text('team')
  if (!team) return wrongIn(form, 'team', 'Give the team a name.')
  const participants = Number(text('participants') || 0)
  if (!Number.isInteger(participants) || participants < 0)
    return wrongIn(
      form,
      'participants',
      'Give the number of people in the room, such as 6, or leave it empty.',
    )
  return {
    team,
    ...(text('service') && { service: text('service') }),
    ...(participants > 0 && { participants }),
    mode: form.mode,
    cadence: form.cadence,
    ...(form.target !== 'next' && { target: form.target }),
    ...(text('checkpoint') && { checkpoint: text('checkpoint') }),
  }
}

export function isDetails(value: Details | AboutForm): value is Details {
  return !('focus' in value)
}

function wrongIn(form: AboutForm, row: Row, what: string): AboutForm {
  return { ...form, focus: row, wrong: { row, what } }
}

function withoutWrong({ wrong: _, ...form }: AboutForm): AboutForm {
  return form
}
