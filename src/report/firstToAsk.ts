import type { Diagnosis } from '../domain/diagnosis/diagnosis.ts'
import type { Reportable } from './reportable.ts'
import type { OpenQuestion, Roadmap } from '../domain/roadmap/roadmap.ts'

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

/** The same, where nothing else can come first: no experiment, or nothing that is known to hold the team up. */
export function firstExperimentToAsk({ diagnosis, roadmap }: Reportable): ToAsk | undefined {
  const comesFirst = diagnosis.hangsOnDoubt || (!roadmap.now.length && !roadmap.raiseCadence)
  return comesFirst ? firstToAsk(diagnosis, roadmap) : undefined
}
