import { answerTo } from '../../../domain/assessment.ts'
import type { Vote } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { cutTo, emptyLine, indented, span, wrapped, wrappedText } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { QuestionScreen } from '../../screen.ts'
import type { Signs } from '../../looks/signs.ts'
import { choiceLabel, choices, placeOf } from './choicesOf.ts'
import { spreadLines, votedInWords } from './spreadLines.ts'

/** A question laid out for the room that there is: the rows above the choices, and the rows of each choice. */
export interface QuestionLayout {
  readonly above: readonly Line[]
  readonly labels: readonly string[]
}

/** The choices that a vote can be for: the levels, and that somebody does not know. */
const votable = choices.filter(({ kind }) => kind === 'level' || kind === 'unknown').length

/** The choice in focus, or -1; none while the votes of all are typed. */
export function focusIn({ cursor, writing }: QuestionScreen): number {
  return writing?.kind === 'votes' ? -1 : cursor
}

/** Cells before a choice: the pointer, its number and a space. */
const numberWidth = 4

/**
 * Lays a question out in `room` rows. What is needed least gives way first: what to look at, why it matters, the
 * space between, and at last the further rows of the choices that are not in focus.
 */
export function layOut(
  model: Model,
  screen: QuestionScreen,
  question: Question,
  room: number,
): QuestionLayout {
  const { columns } = model.size
  const votes = votesShown(model, screen)
  const choiceRoom = choiceWidth(columns) - takenWidth(model, screen) - marksWidth(model.signs, votes)
  const offered = choices.slice(0, screen.writing?.kind === 'votes' ? votable : choices.length)
  const whole = offered.map((choice, place) =>
    numbered(model, screen, place, votes, wrappedText(choiceLabel(question, choice), choiceRoom)),
  )
  const cut = offered.map((choice, place) =>
    numbered(model, screen, place, votes, [
      cutTo(choiceLabel(question, choice), choiceRoom, model.signs.cut),
    ]),
  )
  const inShort = cut.map((label, place) => (place === focusIn(screen) ? (whole[place] ?? label) : label))
  const { roomy, tight } = rowsAbove(model, screen, question)
  const asks = [cutTo(question.asks, columns - 1, model.signs.cut)].map((text) => [span(text, 'title')])
  const fits = (layout: QuestionLayout) => heightOf(layout) <= room
  const layout = [
    ...roomy.map((above) => ({ above, labels: whole })),
    ...tight.map((above) => ({ above, labels: inShort })),
    { above: asks, labels: inShort },
    { above: asks, labels: cut },
  ].find(fits) ?? { above: asks, labels: cut.slice(0, Math.max(0, room - 1)) }
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
  return labels.reduce<readonly string[]>((kept, label, place) => {
    const longer = kept.with(place, whole[place] ?? label)
    return fits({ above, labels: longer }) ? longer : kept
  }, labels)
}

interface Above {
  /** What there may be above choices that are whole, the roomiest first. */
  readonly roomy: readonly (readonly Line[])[]
  /** The same, above choices that are whole in focus only. */
  readonly tight: readonly (readonly Line[])[]
}

function rowsAbove(model: Model, screen: QuestionScreen, question: Question): Above {
  const width = model.size.columns - 1
  const asks = wrapped(question.asks, width, 'title')
  const answer = answerTo(model.session?.answers ?? {}, question.id)
  const votes = votesShown(model, screen)
  if (answer && votes) {
    const [voted = [], judged = [], ...more] = spreadLines(model, answer, width)
    const spread = [voted, judged, ...more].flat()
    const short = [...asks, ...voted, ...judged]
    const counted = wrapped(`${votedInWords(votes, model.session?.details?.participants)}.`, width)
    return {
      roomy: [
        [emptyLine, ...asks, emptyLine, ...spread, emptyLine],
        [...asks, ...spread, emptyLine],
        [...asks, ...spread],
        short,
      ],
      // Who voted what is marked beside the choices as well; what to do about it stands here only.
      tight: [short, [...asks, ...counted, ...judged], [...asks, ...judged], asks],
    }
  }
  const why = indented(question.why, width, span('Why: ', 'title'))
  const look = indented(question.look, width, span('Look at: ', 'title'))
  const rule = wrapped(ruleFor(model), width)
  const short = [...asks, ...rule]
  return {
    roomy: [
      [emptyLine, ...asks, emptyLine, ...why, ...look, emptyLine, ...rule],
      [emptyLine, ...asks, emptyLine, ...why, ...rule],
      [...asks, ...why, ...rule],
      short,
    ],
    tight: [short, asks],
  }
}

function ruleFor({ session }: Model): string {
  return session?.way === 'handsUp'
    ? 'All at once, 1 to 4 fingers: the highest that held for your last 3 releases.'
    : 'The highest that held for your last 3 releases:'
}

/** The votes of the last round; none while others are typed, for nobody's vote is shown before all are in. */
function votesShown({ session }: Model, { question, writing }: QuestionScreen): readonly Vote[] | undefined {
  return writing?.kind === 'votes' ? undefined : lastRound(answerTo(session?.answers ?? {}, question))
}

function heightOf({ above, labels }: QuestionLayout): number {
  return above.length + labels.reduce((rows, label) => rows + label.split('\n').length, 0)
}

/** A choice with its number, a mark where it is what was said before, and a mark for each vote. */
function numbered(
  model: Model,
  screen: QuestionScreen,
  place: number,
  votes: readonly Vote[] | undefined,
  rows: readonly string[],
): string {
  const { signs } = model
  const taken = (saidAt(model, screen) === place ? signs.taken : '').padEnd(takenWidth(model, screen))
  const marks = marksFor(signs, votes, place).padEnd(marksWidth(signs, votes))
  const lead = `${place + 1}${taken} ${marks}`
  return rows.map((row, at) => (at === 0 ? `${lead}${row}` : `${' '.repeat(lead.length)}${row}`)).join('\n')
}

/** The place of the choice that was taken, or -1. */
function saidAt({ session }: Model, { question }: QuestionScreen): number {
  return placeOf(answerTo(session?.answers ?? {}, question), session?.skipped.includes(question) ?? false)
}

/** Cells for the mark of what was taken: none before anything was, so that the words have them. */
function takenWidth(model: Model, screen: QuestionScreen): number {
  return saidAt(model, screen) === -1 ? 0 : model.signs.taken.length
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
