import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'
import { answerTo } from '../assessment.ts'
import type { Assessment } from '../assessment.ts'
import type { Bank, Question } from '../bank.ts'
import { diagnose } from '../diagnosis/diagnosis.ts'
import { reasonsFor } from '../diagnosis/reason.ts'
import { lastRound } from './keepingVotes.ts'

/** A question that is worth talking about: people stand apart on it, or it decides what holds the team back. */
export interface TalkingPoint {
  readonly question: Question
  readonly because: 'split' | 'decides'
}

/** More than this nobody talks through in one retro. */
const most = 7

/**
 * What is worth talking about, at most seven: first what is split or not settled, by how far people stand apart; then
 * the questions that decide the constraint, those in doubt before those that make it.
 */
export function talkingPoints(bank: Bank, assessment: Assessment): readonly TalkingPoint[] {
  const apart = splits(bank, assessment).map((question) => ({ question, because: 'split' as const }))
  const deciding = decidingQuestions(bank, assessment)
    .filter((question) => !apart.some((point) => point.question === question))
    .map((question) => ({ question, because: 'decides' as const }))
  return [...apart, ...deciding].slice(0, most)
}

/** The questions whose last votes lie two levels or more apart, or that were left split; the furthest apart first. */
function splits(bank: Bank, { answers }: Assessment): readonly Question[] {
  return bank.questions
    .flatMap((question) => {
      const answer = answerTo(answers, question.id)
      const spread = spreadOf(lastRound(answer) ?? [])
      return spread && (spread.label === 'split' || answer?.kind === 'split') ? [{ question, spread }] : []
    })
    .toSorted((a, b) => furtherApart(a.spread, b.spread))
    .map(({ question }) => question)
}

function furtherApart(a: Spread, b: Spread): number {
  return b.range - a.range || b.distance - a.distance
}

function decidingQuestions(bank: Bank, assessment: Assessment): readonly Question[] {
  const diagnosis = diagnose(bank, assessment)
  const constraint = diagnosis.working?.low.holders[0]
  const reasons =
    diagnosis.working && constraint
      ? reasonsFor(bank, diagnosis, constraint.capability, diagnosis.working.low.index)
      : []
  const inDoubt = bank.questions.filter(({ id }) => diagnosis.decidedBy.includes(id))
  return [...new Set([...inDoubt, ...reasons.map(({ question }) => question)])]
}
