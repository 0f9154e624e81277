import { answerTo } from '../assessment.ts'
import type { Answer, Finding } from '../assessment.ts'
import type { Bank, Cadence } from '../bank.ts'
import { cadenceQuestion, contradictionsTo, findingsFor, isCadence } from './contradictions.ts'

/** What a team said, what was found, and what it said of contradictions between the two. */
export interface SaidAndFound {
  readonly details?: { readonly cadence: Cadence }
  readonly answers: Readonly<Record<string, Answer>>
  readonly findings: readonly Finding[]
  readonly explanations: Readonly<Record<string, string>>
}

/** What was found for a question, in two parts: what contradicts the answer, and the rest. */
export interface Beside {
  readonly contradicting: readonly Finding[]
  readonly others: readonly Finding[]
}

/** What was found for a question or for the cadence; undefined before the team has answered, and where nothing was. */
export function besideAnswer(bank: Bank, session: SaidAndFound, question: string): Beside | undefined {
  if (!isAnswered(bank, session, question)) return undefined
  const spoken = findingsFor(bank, question, session.findings)
  const contradicting = contradictionsOf(bank, session, question)
  const others = spoken.filter(
    ({ id, head }) => !contradicting.some((one) => one.id === id && one.head === head),
  )
  return spoken.length ? { contradicting, others } : undefined
}

/** The questions, and the cadence first, whose contradictions the team has not seen yet. */
export function toExplain(bank: Bank, session: SaidAndFound): readonly string[] {
  return questionsOf(bank).filter(
    (question) =>
      !Object.hasOwn(session.explanations, question) && contradictionsOf(bank, session, question).length > 0,
  )
}

/**
 * Everything that was found, as it is kept with an assessment: what contradicts an answer with its question and with
 * what the team said of it, once for each such question; the rest as it was found.
 */
export function besideAnswers(bank: Bank, session: SaidAndFound): readonly Finding[] {
  const contradicting = questionsOf(bank).flatMap((question) => {
    const said = Object.hasOwn(session.explanations, question) ? session.explanations[question] : ''
    return contradictionsOf(bank, session, question).map((finding) => ({ ...finding, ...(said && { said }) }))
  })
  const rest = session.findings.filter(
    ({ id, head }) => !contradicting.some((one) => one.id === id && one.head === head),
  )
  return [...contradicting, ...rest]
}

function questionsOf({ questions }: Bank): readonly string[] {
  return [...new Set([cadenceQuestion, ...questions.map(({ id }) => id)])]
}

function contradictionsOf(
  bank: Bank,
  { details, answers, findings }: SaidAndFound,
  question: string,
): readonly Finding[] {
  return contradictionsTo(bank, question, { answers, ...(details && { cadence: details.cadence }) }, findings)
}

/** Votes that are not settled are no answer yet: what was found would settle them. */
function isAnswered(bank: Bank, { details, answers }: SaidAndFound, question: string): boolean {
  if (isCadence(bank, question)) return details !== undefined
  const answer = answerTo(answers, question)
  return answer !== undefined && answer.kind !== 'split'
}
