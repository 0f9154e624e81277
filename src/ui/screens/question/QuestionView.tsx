import { besideAnswer } from '../../../domain/evidence/besideAnswers.ts'
import { findingInWords } from '../../../domain/evidence/findingInWords.ts'
import { Box } from 'ink'
import stringWidth from 'string-width'
import { count } from '../../../domain/words/figures.ts'
import { readVotes } from '../../../domain/votes/readVotes.ts'
import type { Capability, Question } from '../../../domain/bank.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { cutTo, emptyLine, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { QuestionScreen, Writing } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { BackgroundView } from './BackgroundView.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { placeOf } from '../../keys/placeOf.ts'
import { lastTimeInWords } from './lastTime.ts'
import { panelLines, panelWidth } from './sidePanel.ts'
import { focusIn, layOut } from './questionLayout.ts'
import { progressMark } from './progressMark.ts'
import { questionsIn } from './questionPlaces.ts'
import { typingLines } from './typingLines.ts'

interface Props {
  readonly model: Model
  readonly screen: QuestionScreen
}

/** One question: its text, what can be said to it, and what was said. */
export function QuestionView({ model, screen }: Props) {
  const questions = questionsIn(model)
  const place = questions.findIndex(({ id }) => id === screen.question)
  const question = questions[place]
  if (!question) return null
  const capability = model.bank.capabilities.find(({ id }) => id === question.capability)
  const progress = progressMark(model, place)
  const heading = headingOf(model, capability, model.size.columns - stringWidth(progress) - 1)
  if (screen.background !== undefined)
    return <BackgroundView model={model} heading={heading} question={question} top={screen.background} />
  const header = headerLines(model, heading, progress)
  const footer = footerLines(model, placeOf(model) ?? keysWhileWriting(screen.writing), screen.hint)
  const room = roomBetween(model, header, footer)
  const panel = panelWidth(model.size)
  const columns = model.size.columns - panel
  const left = { ...model, size: { ...model.size, columns } }
  const below = belowLines(left, screen, question)
  const { above, labels } = layOut(left, screen, question, room - below.length)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Box>
        <Box flexDirection="column" width={columns} flexShrink={0}>
          <Lines lines={above} />
          <Choices labels={labels} cursor={focusIn(screen)} signs={model.signs} />
          <Lines lines={below} />
        </Box>
        {panel > 0 && <Lines lines={panelLines(model, question, room)} />}
      </Box>
    </Frame>
  )
}

function keysWhileWriting(writing: Writing | undefined): readonly string[] {
  return writing?.kind === 'votes'
    ? ['Enter all are in', 'Esc put them away']
    : ['Enter keep', 'Esc leave as it was']
}

/** The capability and whose it is; where both do not fit, the capability alone. */
function headingOf({ session }: Model, capability: Capability | undefined, width: number): string {
  const both = [capability?.title, session?.details && teamAndService(session.details)]
    .filter(Boolean)
    .join(', ')
  return stringWidth(both) > width && capability ? capability.title : both
}

/** What is being written, or the reason and the note that are there. */
function belowLines(
  model: Model,
  { writing, lastTime }: QuestionScreen,
  { id, notApplicable }: Question,
): readonly Line[] {
  const width = model.size.columns - 1
  if (writing?.kind === 'votes') return typingVotes(model, writing, width)
  if (writing?.kind === 'note') return [emptyLine, ...typingLines('Note: ', writing.field, width)]
  if (writing) {
    const when = notApplicable ? wrapped(notApplicable, width) : []
    return [emptyLine, ...when, ...typingLines('It does not apply, because: ', writing.field, width)]
  }
  const { answers = {}, notes = {} } = model.session ?? {}
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  const note = Object.hasOwn(notes, id) ? notes[id] : undefined
  return [
    ...(answer?.kind === 'notApplicable' ? firstRow(`Does not apply: ${answer.because}`, width) : []),
    ...(lastTime ? wrapped(lastTimeInWords(model, id) ?? '', width) : []),
    ...(note ? firstRow(`Note: ${note}`, width) : []),
    ...foundRow(model, id, width),
  ]
}

/** The votes that are typed, how that is done, and how many are in; never what they say. */
function typingVotes({ session, size }: Model, { field }: Writing, width: number): readonly Line[] {
  const read = readVotes(field.value)
  const voted = read.kind === 'votes' ? read.votes.length : 0
  const here = session?.details?.participants
  const typed = typingLines('Votes: ', field, width)
  const soFar = wrapped(
    here === undefined ? `${count(voted, 'vote')} so far` : `${voted} of ${here} so far`,
    width,
  )
  if (size.rows < rowsForHelp) return [...typed, ...soFar]
  const how = wrapped('? does not know. 3x2: three say 2. d12 o3 t1 p4: of dev, ops, test, product.', width)
  return [emptyLine, ...typed, ...soFar, ...how]
}

/** In a lower window the question and its levels need the rows that help would take. */
const rowsForHelp = 16

/** The first thing that was found beside an answer; the rest is behind a key. */
function foundRow({ bank, session, signs }: Model, question: string, width: number): readonly Line[] {
  const beside = session && besideAnswer(bank, session, question)
  const [first] = beside ? [...beside.contradicting, ...beside.others] : []
  return first ? [[span(cutTo(`e: ${findingInWords(first)}`, width, signs.cut))]] : []
}

function firstRow(text: string, width: number): readonly Line[] {
  return wrapped(text, width).slice(0, 1)
}
