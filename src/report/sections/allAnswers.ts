import { fingers } from '../../domain/words/fingers.ts'
import type { ListItem } from 'mdast'
import { answerTo, askedQuestions } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import type { Question } from '../../domain/bank.ts'
import { answersPicture } from '../pictures/answersPicture.ts'
import { bullets, heading, item, quote, strong } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { votesInWords } from '../votesInWords.ts'

/** Every question that was asked, by capability, with its answer, votes and note. */
export function allAnswers(report: Reportable): readonly Block[] {
  const { bank, assessment } = report
  const asked = askedQuestions(bank, assessment)
  const parts = bank.capabilities.flatMap(({ id, title }) => {
    const questions = asked.filter(({ capability }) => capability === id)
    const items = questions.map((question) => answerItem(question, answerTo(assessment.answers, question.id)))
    return items.length ? [heading(3, title), ...bullets(items)] : []
  })
  return [heading(2, 'All answers'), answersPicture(report), ...parts]
}

function answerItem(question: Question, answer: Answer | undefined): ListItem {
  const below = [...bullets(votesOf(answer)), ...(answer?.note ? quote(answer.note) : [])]
  return item([strong(question.asks), ` ${answerInWords(question, answer)}`], below)
}

function answerInWords(question: Question, answer: Answer | undefined): string {
  if (!answer) return 'Skipped.'
  switch (answer.kind) {
    case 'level':
      return `Level ${fingers(answer.level)}: ${question.levels[answer.level]}`
    case 'unknown':
      return 'Nobody could say.'
    case 'notApplicable':
      return `Not applicable: ${answer.because}`
    case 'split':
      return 'Not settled.'
  }
}

function votesOf(answer: Answer | undefined): readonly string[] {
  const rounds = [...(answer?.votes ? [answer.votes] : []), ...(answer?.rounds ?? [])].filter(
    ({ length }) => length > 0,
  )
  return rounds.map(
    (votes, round) => `${round ? `Votes, round ${round + 1}` : 'Votes'}: ${votesInWords(votes)}`,
  )
}
