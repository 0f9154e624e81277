import type { Answer, Assessment, BankStamp } from '../assessment.ts'
import { answerTo } from '../assessment.ts'
import type { Bank } from '../bank.ts'
import { bankName } from '../otherBank.ts'

/**
 * What `said` makes of an assessment: a new one that supersedes it and stands in its place in time. Answers to questions
 * that this bank does not ask stay, and each answer that was not touched keeps the revision it was given to.
 */
export function corrected(bank: Bank, before: Assessment, said: Assessment): Assessment {
  const { id, started, finished, date } = before
  const asked = new Set(bank.questions.map((question) => question.id))
  const stays = Object.entries(before.answers).filter(([question]) => !asked.has(question))
  const { started: _, finished: __, bank: ___, ...rest } = said
  const stamp = stampOf(bank, before, said)
  return {
    ...rest,
    ...(id !== undefined && { supersedes: id }),
    ...(started !== undefined && { started }),
    ...(finished !== undefined && { finished }),
    date,
    ...(stamp && { bank: stamp }),
    answers: inOrder(before, { ...Object.fromEntries(stays), ...said.answers }),
  }
}

/** The answers with those that were there before in their old order. */
function inOrder(before: Assessment, answers: Assessment['answers']): Assessment['answers'] {
  const first = Object.keys(before.answers).filter((question) => Object.hasOwn(answers, question))
  const all = [...new Set([...first, ...Object.keys(answers)])]
  return Object.fromEntries(
    all.flatMap((question): [string, Answer][] => {
      const answer = answerTo(answers, question)
      return answer ? [[question, answer]] : []
    }),
  )
}

/** Which bank it was asked with: that of old, until something is answered anew with another. */
function stampOf(bank: Bank, { answers, bank: stamp }: Assessment, said: Assessment): BankStamp | undefined {
  if (!stamp) return undefined
  const anew = bank.questions.filter(({ id }) => {
    const answer = answerTo(said.answers, id)
    return answer && !isAlike(answer, answerTo(answers, id))
  })
  const revisions = Object.fromEntries(anew.map(({ id, revision }) => [id, revision]))
  const isSame = anew.every(({ id, revision }) => revisionIn(stamp, id) === revision)
  if (isSame && bankName(bank) === bankName(stamp)) return stamp
  if (!anew.length) return stamp
  const { version, layer } = bank
  return {
    version,
    ...(layer !== undefined && { layer }),
    ...(stamp.revisions && { revisions: { ...stamp.revisions, ...revisions } }),
  }
}

function revisionIn({ revisions = {} }: BankStamp, question: string): number | undefined {
  return Object.hasOwn(revisions, question) ? revisions[question] : undefined
}

/** Whether two answers say the same; what was said anew in the same words may count as another. */
function isAlike(one: Answer, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
