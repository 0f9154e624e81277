import { answerTo, askedQuestions } from '../assessment.ts'
import type { Assessment } from '../assessment.ts'
import type { Bank, Question } from '../bank.ts'
import { diagnose } from './diagnosis.ts'
import { needOf } from './readiness.ts'

/**
 * Where a quick session is worth going deeper: the questions that the working step needs and that were not asked. Those of
 * the constraint come first, then those of what else holds the step up, then the rest in the bank's order.
 */
export function deeperQuestions(bank: Bank, assessment: Assessment): readonly Question[] {
  const { working, checkpoint } = diagnose(bank, assessment)
  if (!working) return []
  const asked = askedQuestions(bank, assessment)
  const needed = bank.questions.filter(
    (question) =>
      !asked.includes(question) &&
      !answerTo(assessment.answers, question.id) &&
      needOf(question, working.low.index, checkpoint) > 0,
  )
  const holders = working.low.holders.map(({ capability }) => capability.id)
  const place = ({ capability }: Question) => {
    const at = holders.indexOf(capability)
    return at < 0 ? holders.length : at
  }
  return needed.toSorted((a, b) => place(a) - place(b))
}
