import type { Answer } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { saidIn } from './saidIn.ts'
import { saidInWords } from '../question/spreadLines.ts'

/** What was said to a question, in one line beside the question itself. */
export function saidAlone(question: Question, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'level':
    case 'notApplicable':
      return saidIn(question, answer)
    case 'unknown':
      return 'nobody can say'
    case 'split':
      return `not settled: ${saidInWords(lastRound(answer) ?? [])}`
    case undefined:
      return 'no answer yet'
  }
}
