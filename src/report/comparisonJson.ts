import type { Answer, Assessment } from '../domain/assessment.ts'
import { endsOf } from '../domain/standing.ts'
import type { ComparedSessions } from './comparisonText.ts'

/** What scripts get of two sessions: no votes, no notes. Levels count from 0 to 3; of an answer in doubt, `low` and `high` say what is possible. */
export function comparisonJson({ earlier, later, comparison }: ComparedSessions): object {
  const { answers, constraint, experiments, ...rest } = comparison
  return {
    schema: 1,
    older: nameOf(earlier.assessment),
    newer: nameOf(later.assessment),
    asked: answers.length,
    ...rest,
    constraint: { before: constraint.before?.id ?? null, now: constraint.now?.id ?? null },
    answers: answers.map(({ id, question, before, now, change }) => ({
      question: id,
      capability: question?.capability ?? null,
      change,
      before: answerJson(before),
      now: answerJson(now),
    })),
    experiments: experiments.map(({ id, state, signal, reached }) => ({
      action: id,
      state,
      signal: signal ?? null,
      reached,
    })),
  }
}

function nameOf({ id, team, service, date, bank }: Assessment): object {
  const { version, layer } = bank ?? {}
  return {
    id: id ?? null,
    team,
    service: service ?? null,
    date,
    bank: { version: version ?? null, layer: layer ?? null },
  }
}

function answerJson(answer: Answer | undefined): object | null {
  if (!answer) return null
  const ends = endsOf(answer)
  return { kind: answer.kind, low: ends?.low ?? null, high: ends?.high ?? null }
}
