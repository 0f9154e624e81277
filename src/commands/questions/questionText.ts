import type { Bank, Question } from '../../domain/bank.ts'
import { inline } from '../../domain/words/inline.ts'
import { effortInWords } from '../../domain/roadmap/effortInWords.ts'
import { wrapLines } from '../../report/terminal/wrapLines.ts'

/** Cells before the text of a question in a list: its id and whether it is a quick one. */
const idWidth = 22

/** Every question of a bank below its capability, for a terminal of `width` columns. */
export function listText({ capabilities, questions }: Bank, width: number): string {
  const parts = capabilities.map(({ id, title, about }) => [
    title,
    ...within(about, width, '  '),
    '',
    ...questions.filter(({ capability }) => capability === id).flatMap((each) => rowOf(each, width)),
  ])
  const quick = questions.filter((question) => question.quick).length
  return `${[
    ...parts.flatMap((part) => [...part, '']),
    ...wrapLines(
      `${questions.length} questions in ${capabilities.length} capabilities; ${quick} of them, marked *, are the quick ones. boring questions show ID has the levels and actions of one.`,
      width,
    ),
  ].join('\n')}\n`
}

function rowOf({ id, asks, quick }: Question, width: number): readonly string[] {
  const lead = `  ${quick ? '*' : ' '} ${id}`
  // An id that is too long for its column stands on a row of its own.
  const isLong = lead.length >= idWidth
  const indent = ' '.repeat(idWidth)
  const rows = within(asks, width, indent)
  return isLong ? [lead, ...rows] : [lead.padEnd(idWidth) + (rows[0] ?? '').slice(idWidth), ...rows.slice(1)]
}

/** One question with its levels and actions, for a terminal of `width` columns. */
export function questionText({ capabilities }: Bank, question: Question, width: number): string {
  const { id, asks, why, look, elsewhere, discuss, notApplicable, source, levels, actions } = question
  const capability = capabilities.find((each) => each.id === question.capability)
  const part = (heading: string, text: string | undefined) =>
    text === undefined ? [] : [heading, ...within(text, width, '  '), '']
  return `${[
    ...wrapLines(asks, width),
    ...wrapLines(
      [
        id,
        ...(capability ? [inline(capability)] : []),
        ...(question.quick ? ['one of the quick ones'] : []),
      ].join(', '),
      width,
    ),
    '',
    ...part('Why it is asked', why),
    ...part('What to look at', look),
    ...part('Read it differently', elsewhere),
    ...part('It does not apply', notApplicable),
    ...part('What to talk about', discuss),
    ...part('Source', source),
    ...wrapLines('Levels: the highest whose every statement held for the last three releases', width),
    ...levels.flatMap((level, place) => within(level, width, '     ', `  ${place + 1}  `)),
    ...actions.flatMap((action, place) => [
      '',
      ...wrapLines(
        `From ${place + 1} to ${place + 2}: ${action.title} (${effortInWords[action.effort]})`,
        width,
      ),
      ...labelled('First step', action.firstStep, width),
      ...labelled('Done', action.done, width),
      ...labelled('Signal', action.signal, width),
      ...labelled('Trap', action.risk, width),
      ...labelled('Opens', action.opens, width),
    ]),
  ].join('\n')}\n`
}

const labelWidth = 14

function labelled(label: string, text: string, width: number): readonly string[] {
  return within(text, width, ' '.repeat(labelWidth), `  ${label}`.padEnd(labelWidth))
}

/** A text behind an indent, its first row behind `lead`. */
function within(text: string, width: number, indent: string, lead = indent): readonly string[] {
  return wrapLines(text, Math.max(20, width - indent.length)).map(
    (row, place) => (place === 0 ? lead : indent) + row,
  )
}
