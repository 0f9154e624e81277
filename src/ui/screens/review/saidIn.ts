import type { Answer } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'

/** What was said to a question, in one line. */
export function saidIn(question: Question, answer: Answer | undefined): string {
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
