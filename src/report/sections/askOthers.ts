import { answerTo, askedQuestions } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import { needOf } from '../../domain/diagnosis/readiness.ts'
import { count } from '../../domain/words/figures.ts'
import { bareStatement } from '../bareStatement.ts'
import { bullets, emphasis, heading, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

const most = 5

/** What was left out of the result: where the reason is that others own it, they are the ones to ask, and this is what for. */
export function askOthers(report: Reportable): readonly Block[] {
  const { bank, assessment } = report
  const lines = askedQuestions(bank, assessment).flatMap((question) => {
    const answer = answerTo(assessment.answers, question.id)
    if (answer?.kind !== 'notApplicable') return []
    const said = /[.!?…]$/u.test(answer.because) ? answer.because : `${answer.because}.`
    return [[emphasis(question.asks), ` You said: ${said}${toAskFor(report, question)}`]]
  })
  const rest = lines.length - most
  return lines.length
    ? [
        heading(2, 'Ask others'),
        paragraph(
          'You left these out as not applicable. Where the reason is that others own it, it does apply: it is yours to ask for and theirs to answer.',
        ),
        ...bullets(lines.slice(0, most)),
        ...(rest > 0 ? [paragraph(`${count(rest, 'more stands', 'more stand')} among all answers.`)] : []),
      ]
    : []
}

/** What the working step needs of a question, or the first step after it that needs something. */
function toAskFor({ diagnosis: { working, checkpoint } }: Reportable, question: Question): string {
  const from = working?.low.index ?? 0
  const need = ([0, 1, 2] as const)
    .filter((step) => step >= from)
    .map((step) => needOf(question, step, checkpoint))
    .find((level) => level > 0)
  return need ? ` To ask for: “${bareStatement(question.levels[need])}”.` : ''
}
