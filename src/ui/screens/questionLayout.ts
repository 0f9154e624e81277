import { answerTo } from '../../domain/assessment.ts'
import type { Vote } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import { lastRound } from '../../domain/votes/keepingVotes.ts'
import { cutTo, emptyLine, indented, span, wrapped, wrappedText } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model, Screen } from '../model.ts'
import type { Signs } from '../theme.ts'
import { choiceLabel, choices, placeOf } from './choicesOf.ts'
import { spreadLines } from './spreadLines.ts'

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
  const votes = votesShown(model, screen)
  const choiceRoom = choiceWidth(columns) - marksWidth(model.signs, votes)
  const whole = choices.map((choice, place) =>
    numbered(model, screen, place, votes, wrappedText(choiceLabel(question, choice), choiceRoom)),
  )
  const inShort = choices.map((choice, place) =>
    place === screen.cursor
      ? (whole[place] ?? '')
      : numbered(model, screen, place, votes, [
          cutTo(choiceLabel(question, choice), choiceRoom, model.signs.cut),
        ]),
  )
  const candidates = rowsAbove(model, screen, question).flatMap((above, place, all) =>
    place < all.length - 1
      ? [{ above, labels: whole }]
      : [
          { above: all[place - 1] ?? above, labels: inShort },
          { above, labels: inShort },
        ],
  )
  const fits = (layout: QuestionLayout) => heightOf(layout) <= room
  const layout = candidates.find(fits) ?? {
    above: (candidates.at(-1)?.above ?? []).slice(0, 1),
    labels: inShort,
  }
  return { ...layout, labels: asWholeAsFits(layout, whole, fits) }
}

/** Cells that a choice has for its words. */
export function choiceWidth(columns: number): number {
  return columns - numberWidth - 1
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

/** What can stand above the choices, the roomiest first. */
function rowsAbove(
  model: Model,
  screen: Screen & { kind: 'question' },
  question: Question,
): readonly (readonly Line[])[] {
  const width = model.size.columns - 1
  const asks = wrapped(question.asks, width, 'title')
  const answer = answerTo(model.session?.answers ?? {}, question.id)
  if (answer && votesShown(model, screen)) {
    const spread = spreadLines(model, answer, width)
    return [
      [emptyLine, ...asks, emptyLine, ...spread, emptyLine],
      [...asks, ...spread, emptyLine],
      [...asks, ...spread],
      [...asks, ...spread.slice(0, 2)],
      asks,
    ]
  }
  const why = indented(question.why, width, span('Why: ', 'title'))
  const look = indented(question.look, width, span('Look at: ', 'title'))
  const rule = wrapped(ruleFor(model), width)
  return [
    [emptyLine, ...asks, emptyLine, ...why, ...look, emptyLine, ...rule],
    [emptyLine, ...asks, emptyLine, ...why, ...rule],
    [...asks, ...why, ...rule],
    [...asks, ...rule],
    asks,
  ]
}

function ruleFor({ session }: Model): string {
  return session?.way === 'handsUp'
    ? 'All at once, 1 to 4 fingers: the highest that held for your last 3 releases.'
    : 'The highest that held for your last 3 releases:'
}

/** The votes of the last round; none while others are typed, for nobody's vote is shown before all are in. */
function votesShown(
  { session }: Model,
  { question, writing }: Screen & { kind: 'question' },
): readonly Vote[] | undefined {
  return writing?.kind === 'votes' ? undefined : lastRound(answerTo(session?.answers ?? {}, question))
}

function heightOf({ above, labels }: QuestionLayout): number {
  return above.length + labels.reduce((rows, label) => rows + label.split('\n').length, 0)
}

/** A choice with its number, a mark where it is what was said before, and a mark for each vote. */
function numbered(
  { session, signs }: Model,
  { question }: Screen & { kind: 'question' },
  place: number,
  votes: readonly Vote[] | undefined,
  rows: readonly string[],
): string {
  const said = placeOf(
    answerTo(session?.answers ?? {}, question),
    session?.skipped.includes(question) ?? false,
  )
  const marks = marksFor(signs, votes, place).padEnd(marksWidth(signs, votes))
  const lead = `${place + 1}${said === place ? signs.taken : ' '}${marks}`
  return rows.map((row, at) => (at === 0 ? `${lead}${row}` : `${' '.repeat(lead.length)}${row}`)).join('\n')
}

const mostMarks = 6

/** A mark for each vote on a choice, or their number where there are many. */
function marksFor(signs: Signs, votes: readonly Vote[] = [], place: number): string {
  const choice = choices[place]
  const level = choice?.kind === 'level' ? choice.level : choice?.kind === 'unknown' ? choice.kind : undefined
  const voters = votes.filter((vote) => vote.level === level).length
  return voters > mostMarks ? `${voters}${signs.vote}` : signs.vote.repeat(voters)
}

/** Cells that the marks take, with the space behind them. */
function marksWidth(signs: Signs, votes: readonly Vote[] | undefined): number {
  if (!votes) return 0
  return Math.max(...choices.map((_, place) => marksFor(signs, votes, place).length)) + 1
}
