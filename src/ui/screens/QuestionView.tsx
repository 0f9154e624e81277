import { count } from '../../domain/figures.ts'
import { readVotes } from '../../domain/votes/readVotes.ts'
import type { Capability, Question } from '../../domain/bank.ts'
import { emptyLine, span, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model, Screen, Writing } from '../model.ts'
import { Choices } from '../parts/Choices.tsx'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { aroundCursor } from '../terminal/textField.ts'
import { BackgroundView } from './BackgroundView.tsx'
import { footerLines, headerLines, roomBetween } from './chrome.ts'
import { placeOf } from '../placeOf.ts'
import { layOut } from './questionLayout.ts'
import { questionsIn } from './questionPlaces.ts'

interface Props {
  readonly model: Model
  readonly screen: Screen & { kind: 'question' }
}

/** One question: its text, what can be said to it, and what was said. */
export function QuestionView({ model, screen }: Props) {
  const questions = questionsIn(model)
  const place = questions.findIndex(({ id }) => id === screen.question)
  const question = questions[place]
  if (!question) return null
  const capability = model.bank.capabilities.find(({ id }) => id === question.capability)
  const heading = headingOf(model, capability)
  if (screen.background !== undefined)
    return <BackgroundView model={model} heading={heading} question={question} top={screen.background} />
  const header = headerLines(model, heading, `${place + 1} of ${questions.length}`)
  const footer = footerLines(model, placeOf(model) ?? keysWhileWriting(screen.writing), screen.hint)
  const below = belowLines(model, screen, question)
  const { above, labels } = layOut(model, screen, question, roomBetween(model, header, footer) - below.length)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={above} />
      <Choices labels={labels} cursor={screen.cursor} signs={model.signs} />
      <Lines lines={below} />
    </Frame>
  )
}

function keysWhileWriting(writing: Writing | undefined): readonly string[] {
  return writing?.kind === 'votes'
    ? ['Enter all are in', 'Esc put them away']
    : ['Enter keep', 'Esc leave as it was']
}

function headingOf({ session }: Model, capability: Capability | undefined): string {
  const { team, service } = session?.details ?? {}
  return [capability?.title, [team, service].filter(Boolean).join(' / ')].filter(Boolean).join(', ')
}

/** What is being written, or the reason and the note that are there. */
function belowLines(
  model: Model,
  { writing }: Screen & { kind: 'question' },
  { id, notApplicable }: Question,
): readonly Line[] {
  const width = model.size.columns - 1
  if (writing?.kind === 'votes')
    return [emptyLine, ...typing('Votes: ', writing, width), ...votesHelp(model, writing, width)]
  if (writing?.kind === 'note') return [emptyLine, ...typing('Note: ', writing, width)]
  if (writing) {
    const when = notApplicable ? wrapped(notApplicable, width) : []
    return [emptyLine, ...when, ...typing('It does not apply, because: ', writing, width)]
  }
  const { answers = {}, notes = {} } = model.session ?? {}
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  const note = Object.hasOwn(notes, id) ? notes[id] : undefined
  return [
    ...(answer?.kind === 'notApplicable' ? firstRow(`Does not apply: ${answer.because}`, width) : []),
    ...(note ? firstRow(`Note: ${note}`, width) : []),
  ]
}

/** How votes are typed, and how many are in; never what they say. */
function votesHelp({ session }: Model, { field }: Writing, width: number): readonly Line[] {
  const read = readVotes(field.value)
  const voted = read.kind === 'votes' ? read.votes.length : 0
  const here = session?.details?.participants
  return [
    ...wrapped(here === undefined ? `${count(voted, 'vote')} so far` : `${voted} of ${here} so far`, width),
    ...wrapped('? does not know. 3x2: three say 2. d12 o3 t1 p4: of dev, ops, test, product.', width),
  ]
}

function firstRow(text: string, width: number): readonly Line[] {
  return wrapped(text, width).slice(0, 1)
}

const rowsForWriting = 3

/** The last rows of what is being written, with the cursor in it. */
function typing(label: string, { field }: Writing, width: number): readonly Line[] {
  const { before, under, after } = aroundCursor(field)
  const rows = wrapped(before, width - label.length).slice(-rowsForWriting)
  return rows.map((row, at) => [
    span(at === 0 ? label : ' '.repeat(label.length), 'title'),
    ...(before === '' ? [] : row),
    ...(at === rows.length - 1
      ? [{ text: under || ' ', role: 'cursor' as const }, span(after.slice(0, width))]
      : []),
  ])
}
