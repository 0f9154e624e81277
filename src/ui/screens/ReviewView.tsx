import { answerTo } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import { cutTo, topFor, windowOf } from '../lines.ts'
import type { Model, Screen } from '../model.ts'
import { Choices } from '../parts/Choices.tsx'
import { Frame } from '../parts/Frame.tsx'
import type { Signs } from '../theme.ts'
import { footerLines, headerLines, roomBetween } from './chrome.ts'
import { questionsIn } from './questionPlaces.ts'

/** All answers, and the way to the result. No score is shown here. */
export function ReviewView({
  model,
  screen,
}: {
  readonly model: Model
  readonly screen: Screen & { kind: 'review' }
}) {
  const questions = questionsIn(model)
  const answers = model.session?.answers ?? {}
  const open = questions.filter(({ id }) => !answerTo(answers, id)).length
  const header = headerLines(
    model,
    'All answers',
    open ? `${open} without an answer` : `all ${questions.length} answered`,
  )
  const footer = footerLines(model, 'review')
  const labels = [
    'See what holds you back',
    ...questions.map((question) => rowOf(model, question, answerTo(answers, question.id))),
  ]
  const room = roomBetween(model, header, footer)
  const top = topFor(screen.cursor, labels.length, room)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Choices labels={windowOf(labels, top, room)} cursor={screen.cursor - top} signs={model.signs} />
    </Frame>
  )
}

function rowOf({ size, signs }: Model, question: Question, answer: Answer | undefined): string {
  const asked = size.columns >= 70 ? question.asks : ''
  const said = `${markOf(signs, answer)} ${saidIn(question, answer)}`
  if (!asked) return cutTo(said, size.columns - 3, signs.cut)
  const half = Math.floor((size.columns - 5) / 2)
  return `${cutTo(asked, half, signs.cut).padEnd(half)}  ${cutTo(said, half, signs.cut)}`
}

function markOf(signs: Signs, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'level':
      return `${answer.level + 1}`
    case 'unknown':
      return signs.unknown
    case 'notApplicable':
      return signs.notApplicable
    case 'split':
      return signs.split
    case undefined:
      return signs.open
  }
}

function saidIn(question: Question, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'level':
      return question.levels[answer.level]
    case 'unknown':
      return `nobody can say: ${question.asks}`
    case 'notApplicable':
      return `does not apply: ${answer.because}`
    case 'split':
      return `not settled: ${question.asks}`
    case undefined:
      return `no answer yet: ${question.asks}`
  }
}
