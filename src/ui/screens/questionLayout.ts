import { answerTo } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import { cutTo, emptyLine, indented, span, wrapped, wrappedText } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model, Screen } from '../model.ts'
import { choiceLabel, choices, placeOf } from './choicesOf.ts'

/** A question laid out for the room that there is: the rows above the choices, and the rows of each choice. */
export interface QuestionLayout {
  readonly above: readonly Line[]
  readonly labels: readonly string[]
}

/** Cells before a choice: the pointer, its number and a space. */
const numberWidth = 4

/**
 * Lays a question out in `room` rows. What is needed least gives way first: what to look at, why it matters, the
 * space between, and at last the further rows of the choices that are not in focus.
 */
export function layOut(
  model: Model,
  screen: Screen & { kind: 'question' },
  question: Question,
  room: number,
): QuestionLayout {
  const { columns } = model.size
  const asks = wrapped(question.asks, columns - 1, 'title')
  const why = indented(question.why, columns - 1, span('Why: ', 'title'))
  const look = indented(question.look, columns - 1, span('Look at: ', 'title'))
  const whole = choices.map((choice, place) =>
    numbered(model, screen, question, place, wrappedText(choiceLabel(question, choice), labelRoom(columns))),
  )
  const inShort = choices.map((choice, place) =>
    place === screen.cursor
      ? (whole[place] ?? '')
      : numbered(model, screen, question, place, [
          cutTo(choiceLabel(question, choice), labelRoom(columns), model.signs.cut),
        ]),
  )
  const rule = [span('The highest that held for your last 3 releases:', 'plain')]
  const candidates: readonly QuestionLayout[] = [
    { above: [emptyLine, ...asks, emptyLine, ...why, ...look, emptyLine, rule], labels: whole },
    { above: [emptyLine, ...asks, emptyLine, ...why, rule], labels: whole },
    { above: [...asks, ...why, rule], labels: whole },
    { above: [...asks, rule], labels: whole },
    { above: [...asks, rule], labels: inShort },
    { above: asks, labels: inShort },
  ]
  const fits = (layout: QuestionLayout) => heightOf(layout) <= room
  const layout = candidates.find(fits) ?? { above: asks.slice(0, 1), labels: inShort }
  return { ...layout, labels: asWholeAsFits(layout, whole, fits) }
}

/** The choices with as many of them whole, the first ones first, as there is room for. */
function asWholeAsFits(
  { above, labels }: QuestionLayout,
  whole: readonly string[],
  fits: (layout: QuestionLayout) => boolean,
): readonly string[] {
  return whole.reduce<readonly string[]>((kept, label, place) => {
    const longer = kept.with(place, label)
    return fits({ above, labels: longer }) ? longer : kept
  }, labels)
}

function labelRoom(columns: number): number {
  return columns - numberWidth - 1
}

function heightOf({ above, labels }: QuestionLayout): number {
  return above.length + labels.reduce((rows, label) => rows + label.split('\n').length, 0)
}

/** A choice with its number, and a mark where it is what was said before. */
function numbered(
  { session, signs }: Model,
  { question }: Screen & { kind: 'question' },
  { id }: Question,
  place: number,
  rows: readonly string[],
): string {
  const said = placeSaid(session, question, id)
  const lead = `${place + 1}${said === place ? signs.taken : ' '}`
  return rows.map((row, at) => (at === 0 ? `${lead}${row}` : `${' '.repeat(lead.length)}${row}`)).join('\n')
}

function placeSaid(session: Model['session'], question: string, id: string): number {
  return session && question === id
    ? placeOf(answerTo(session.answers, id), session.skipped.includes(id))
    : -1
}
