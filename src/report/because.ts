import type { Bank } from '../domain/bank.ts'
import type { Diagnosis } from '../domain/diagnosis/diagnosis.ts'
import { actionsBetween, wordsOf } from '../domain/roadmap/action.ts'
import type { PlannedAction } from '../domain/roadmap/course.ts'
import { bareStatement } from './bareStatement.ts'
import { inline } from '../domain/words/inline.ts'
import { points } from '../domain/words/figures.ts'
import { pointsOfAction } from '../domain/roadmap/pointsOfAction.ts'

/** Why an action stands in the roadmap, in one to three sentences: the answer behind it, what it is worth, what it opens. */
export function because(bank: Bank, diagnosis: Diagnosis, action: PlannedAction): readonly string[] {
  return [answerBehind(diagnosis, action), worth(bank, diagnosis, action), opening(bank, action)].flat()
}

function answerBehind({ standings }: Diagnosis, { question, from }: PlannedAction): readonly string[] {
  const level = standings.get(question.id)?.low
  if (level === from) return [`You answered “${bareStatement(question.levels[from])}” to “${question.asks}”`]
  const before = actionsBetween(question, level ?? 0, from).at(-1)
  return before ? [`It comes after “${wordsOf(before).title}”.`] : []
}

function worth(bank: Bank, diagnosis: Diagnosis, action: PlannedAction): readonly string[] {
  const { working } = diagnosis
  if (!working) return []
  const step = bank.words.steps[working.step].title
  const whole = pointsOfAction(bank, diagnosis, action)
  if (whole) return [`It is worth ${points(whole)} of readiness on the way ${step}.`]
  return action.serves ? [`It opens the way to better ${inline(action.serves.capability)}.`] : []
}

function opening(bank: Bank, { opens }: PlannedAction): readonly string[] {
  const titles = bank.questions
    .flatMap((question) => actionsBetween(question, 0, 3))
    .filter(({ id }) => opens.includes(id))
    .map((action) => `“${wordsOf(action).title}”`)
  return titles.length ? [`It has to come before ${titles.slice(0, 3).join(', ')}.`] : []
}
