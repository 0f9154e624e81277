import { answerTo } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { cutTo, emptyLine, indented, span, topFor, windowOf } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model, Size } from '../../model.ts'
import { markOf } from './markOf.ts'
import { questionsIn } from './questionPlaces.ts'

const wideFrom = 110
const width = 42

/** Cells that a panel takes beside a question; none where the window is not wide. */
export function panelWidth({ columns }: Size): number {
  return columns >= wideFrom ? width : 0
}

/** What stands beside a question in a wide window: every question with what was said to it, and what to talk about. */
export function panelLines(model: Model, question: Question, height: number): readonly Line[] {
  const questions = questionsIn(model)
  const talk = question.discuss ? indented(question.discuss, width - 4, span('Talk about: ', 'title')) : []
  const room = Math.max(1, height - talk.length - 2)
  const top = topFor(questions.indexOf(question), questions.length, room)
  const rows = windowOf(questions, top, room).map((each) => rowOf(model, each, each === question))
  const lines = [emptyLine, ...rows, emptyLine, ...talk]
  const edge = span(`${model.signs.sides[1]} `, 'quiet')
  return Array.from({ length: height }, (_, row) => [edge, ...(lines[row] ?? emptyLine)])
}

function rowOf({ session, signs }: Model, { id, asks }: Question, isHere: boolean): Line {
  const mark = markOf(signs, answerTo(session?.answers ?? {}, id))
  const text = `${isHere ? signs.pointer : ' '} ${mark} ${asks}`
  return [span(cutTo(text, width - 4, signs.cut), isHere ? 'focus' : 'plain')]
}
