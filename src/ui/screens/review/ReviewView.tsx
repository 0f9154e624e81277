import { answerTo } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { cutTo, span, topFor, windowOf } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { ReviewScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import type { TextField } from '../../terminal/textField.ts'
import { aroundCursor } from '../../terminal/textField.ts'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { questionsIn } from '../question/questionPlaces.ts'
import { markOf } from '../question/markOf.ts'
import { deeperLabel, reviewRows } from './reviewRows.ts'
import type { ReviewRow } from './reviewRows.ts'
import { saidAlone } from './saidAlone.ts'
import { saidIn } from './saidIn.ts'
import { saidInWords } from '../question/spreadLines.ts'

interface Props {
  readonly model: Model
  readonly screen: ReviewScreen
}

/** All answers, and the way to the result. No score is shown here. */
export function ReviewView({ model, screen }: Props) {
  const questions = questionsIn(model)
  const answers = model.session?.answers ?? {}
  const open = questions.filter(({ id }) => !answerTo(answers, id)).length
  const correctedDay = model.session?.corrects?.date
  const header = headerLines(
    model,
    correctedDay === undefined ? 'All answers' : `Correcting ${correctedDay}: all answers`,
    open ? `${open} without an answer` : `all ${questions.length} answered`,
  )
  const rows = reviewRows(model, screen)
  const footer = screen.search
    ? footerLines(model, ['Enter go there', '↑ ↓ choose', 'Esc all answers'])
    : footerLines(model, 'review')
  const above = screen.search ? searchLines(screen.search, rows.length) : []
  const room = roomBetween(model, [...header, ...above], footer)
  const top = topFor(screen.cursor, rows.length, room)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={above} />
      <Choices
        labels={windowOf(rows, top, room).map((row) => labelOf(model, row))}
        cursor={screen.cursor - top}
        signs={model.signs}
      />
    </Frame>
  )
}

function searchLines(field: TextField, found: number): readonly Line[] {
  const { before, under, after } = aroundCursor(field)
  const says = found ? '' : '  no question holds this'
  return [[span('Find: ', 'title'), span(before), { text: under || ' ', role: 'cursor' }, span(after + says)]]
}

function labelOf(model: Model, row: ReviewRow): string {
  switch (row.kind) {
    case 'result':
      return 'See what holds you back'
    case 'deeper':
      return cutTo(deeperLabel(model, row.questions), model.size.columns - 3, model.signs.cut)
    case 'talk':
      return twoColumns(model, `Talk: ${row.question.asks}`, whyTalk(model, row))
    case 'unmoved':
      return twoColumns(model, `Done, not moved: ${row.title}`, questionLabelInShort(model, row.question))
    case 'facts':
      return cutTo(factsLabel(model), model.size.columns - 3, model.signs.cut)
    case 'question':
      return questionLabel(model, row.question)
  }
}

function factsLabel({ session }: Model): string {
  const { facts = {}, timeline = {} } = session ?? {}
  const isStated = Object.keys(facts).length + Object.keys(timeline).length > 0
  return isStated
    ? 'Facts and the last release: stated; look again'
    : 'Facts and the last release: three minutes, never scored'
}

function whyTalk({ session, signs }: Model, { question, because }: ReviewRow & { kind: 'talk' }): string {
  const answer = answerTo(session?.answers ?? {}, question.id)
  const votes = lastRound(answer)
  if (because === 'split' && votes) return `${signs.split} ${saidInWords(votes)}`
  return `${markOf(signs, answer)} decides what holds you back`
}

/** Two texts beside each other; in a narrow window the first one alone. */
function twoColumns({ size, signs }: Model, left: string, right: string): string {
  if (size.columns < widestNarrow) return cutTo(left, size.columns - 3, signs.cut)
  const half = Math.floor((size.columns - 5) / 2)
  return `${cutTo(left, half, signs.cut).padEnd(half)}  ${cutTo(right, half, signs.cut)}`
}

const widestNarrow = 70

function questionLabelInShort({ session, signs }: Model, question: Question): string {
  const answer = answerTo(session?.answers ?? {}, question.id)
  return `${markOf(signs, answer)} ${saidIn(question, answer)}`
}

function questionLabel(model: Model, question: Question): string {
  const { session, size, signs } = model
  if (size.columns < widestNarrow)
    return cutTo(questionLabelInShort(model, question), size.columns - 3, signs.cut)
  const answer = answerTo(session?.answers ?? {}, question.id)
  return twoColumns(model, question.asks, `${markOf(signs, answer)} ${saidAlone(question, answer)}`)
}
