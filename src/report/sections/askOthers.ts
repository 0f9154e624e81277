import { answerTo, askedQuestions } from '../../domain/assessment.ts'
import { count } from '../../domain/words/figures.ts'
import { bullets, emphasis, heading, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

const most = 5

/** What was left out of the result: where the reason is that others own it, they are the ones to ask. */
export function askOthers({ bank, assessment }: Reportable): readonly Block[] {
  const lines = askedQuestions(bank, assessment).flatMap(({ id, asks }) => {
    const answer = answerTo(assessment.answers, id)
    return answer?.kind === 'notApplicable' ? [[emphasis(asks), ` You said: ${answer.because}`]] : []
  })
  const rest = lines.length - most
  return lines.length
    ? [
        heading(2, 'Ask others'),
        paragraph(
          'These were left out as not applicable. What another team owns does apply: it is yours to ask for and theirs to answer.',
        ),
        ...bullets(lines.slice(0, most)),
        ...(rest > 0 ? [paragraph(`${count(rest, 'more stands', 'more stand')} among all answers.`)] : []),
      ]
    : []
}
