import { cadences } from '../../../domain/bank.ts'
import { modes } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { detailsOf, isDetails, isTextRow, moveFocus, rows } from '../../screens/about/aboutForm.ts'
import { formForTeam } from '../../screens/about/proposedForm.ts'
import type { AboutForm, Row as FormRow } from '../../screens/about/aboutForm.ts'
import { choiceIn, labels, meaningOf } from '../../screens/about/aboutWords.ts'
import { textField } from '../../terminal/textField.ts'
import type { Asks } from '../asks.ts'
import { placeOf } from '../placeOf.ts'
import { contradictionFirst } from './evidence.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { doing, moveTo, say } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** What a team says about itself, one row of the form after the other. */
export function askAbout(talk: Talk, form: AboutForm): Asks<Turn> {
  const row = form.focus
  if (row === 'begin') return askToBegin(talk, form)
  return isTextRow(row) ? askText(talk, form, row) : askChoice(talk, form, row)
}

type TextRow = keyof AboutForm['texts']
type ChoiceRow = Exclude<FormRow, TextRow | 'begin'>

function opening(talk: Talk, form: AboutForm): readonly Row[] {
  const first: readonly Row[] = form.focus === 'team' ? ['', 'About the team. b goes back, ? helps.'] : []
  return [...first, meaningOf(talk.bank, form, talk.timeBox)]
}

function askText(talk: Talk, form: AboutForm, row: TextRow): Asks<Turn> {
  const { value } = form.texts[row]
  return {
    opening: () => opening(talk, form),
    prompt: `${labels[row]}${value ? ` [${value}]` : ''}: `,
    accepts: [
      { type: row === 'participants' ? 'a number' : 'text', does: labels[row].toLowerCase() },
      {
        type: 'Enter',
        does: value ? `keep ${value}` : row === 'team' ? 'nothing; a team has a name' : 'leave it empty',
      },
      ...(value && row !== 'team' ? [{ type: '-', does: 'empty it' }] : []),
      { type: 'b', does: 'one back' },
    ],
    answer(line) {
      if (line === 'b') return back(talk, form)
      const text = line === '-' && row !== 'team' ? '' : line || value
      if (row === 'team' && !text) return undefined
      if (row === 'participants' && text && !/^[1-9]\d?$/u.test(text))
        return say(talk, 'Give the number of people in the room, from 1 to 99, or press Enter.')
      const said = {
        ...form,
        texts: {
          ...form.texts,
          [row]: textField(plainLine(text, row === 'checkpoint' ? longest.reason : longest.name)),
        },
      }
      return onward(talk, row === 'team' && !talk.session ? formForTeam(talk, said) : said)
    },
  }
}

function askChoice(talk: Talk, form: AboutForm, row: ChoiceRow): Asks<Turn> {
  const values = valuesOf(form, row)
  const current = values.findIndex((each) => each[row] === form[row])
  const named = values.map((each) => choiceIn(talk.bank, each, row))
  return {
    opening: () => [
      asked[row],
      ...values.map((each, place) =>
        item(place + 1, row === 'mode' ? (named[place] ?? '') : meansOf(talk, each, row, named[place] ?? '')),
      ),
    ],
    prompt: `${labels[row]} [${current + 1}]: `,
    accepts: [
      { type: `1 to ${values.length}`, does: 'what stands beside the number' },
      { type: 'Enter', does: `keep ${current + 1}, ${named[current] ?? ''}` },
      { type: 'b', does: 'one back' },
    ],
    answer(line) {
      if (line === 'b') return back(talk, form)
      const typed = values.find((each) => each[row] === line)
      const chosen =
        line === '' ? form : (typed ?? (/^\d$/u.test(line) ? values[Number(line) - 1] : undefined))
      return chosen && onward(talk, chosen)
    },
  }
}

const asked = {
  mode: 'How many questions?',
  cadence: 'How often do changes reach production today?',
  target: 'How often do you want to release?',
} as const satisfies Record<ChoiceRow, string>

/** The form with each value that a row can have. */
function valuesOf(form: AboutForm, row: ChoiceRow): readonly AboutForm[] {
  switch (row) {
    case 'mode':
      return modes.map((mode) => ({ ...form, mode }))
    case 'cadence':
      return cadences.map((cadence) => ({ ...form, cadence }))
    case 'target':
      return (['next', ...cadences] as const).map((target) => ({ ...form, target }))
  }
}

function meansOf({ bank }: Talk, form: AboutForm, row: 'cadence' | 'target', named: string): string {
  if (row === 'target') return named
  return `${named}, ${bank.words.cadences[form.cadence].means}`
}

/** Everything is said; the session begins with Enter. */
function askToBegin(talk: Talk, form: AboutForm): Asks<Turn> {
  return {
    opening: () => [meaningOf(talk.bank, form, talk.timeBox)],
    prompt: talk.session ? 'Enter goes on: ' : 'Enter begins: ',
    accepts: [
      { type: 'Enter', does: talk.session ? 'go on' : 'begin' },
      { type: 'b', does: 'one back' },
    ],
    answer(line) {
      if (line === 'b') return back(talk, form)
      return line === '' ? take(talk, form) : undefined
    },
  }
}

function onward(talk: Talk, form: AboutForm): Turn {
  return moveTo(talk, { kind: 'about', form: moveFocus(form, 1) })
}

function back(talk: Talk, form: AboutForm): Turn {
  if (form.focus !== rows[0]) return moveTo(talk, { kind: 'about', form: moveFocus(form, -1) })
  return moveTo(talk, talk.session ? placeOf(talk) : { kind: 'home' })
}

function take(talk: Talk, form: AboutForm): Turn {
  const details = detailsOf(form)
  if (!isDetails(details)) return moveTo(talk, { kind: 'about', form: details })
  if (!talk.session) return doing(talk, { kind: 'begin', details })
  const described = recording(talk, { kind: 'described', details }, 'about the team.', talk.place)
  return contradictionFirst({ ...described, talk: { ...described.talk, place: placeOf(described.talk) } })
}
