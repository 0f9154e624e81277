import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { OpenQuestion, Roadmap } from './roadmap.ts'

/** The question to ask before any other, and what it takes: somebody who knows, or an agreement. */
export interface ToAsk extends OpenQuestion {
  readonly kind: 'findOut' | 'settle'
}

/** What to find out or to settle first, the constraint's questions before others; undefined where nothing is open. */
export function firstToAsk({ working }: Diagnosis, { findOut, settle }: Roadmap): ToAsk | undefined {
  const constraint = working?.low.holders[0]?.capability.id
  const firsts: readonly ToAsk[] = [
    ...findOut.slice(0, 1).map((open) => ({ ...open, kind: 'findOut' as const })),
    ...settle.slice(0, 1).map((open) => ({ ...open, kind: 'settle' as const })),
  ]
  return firsts.find(({ question }) => question.capability === constraint) ?? firsts[0]
}
