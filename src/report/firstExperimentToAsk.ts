import { firstToAsk } from '../domain/roadmap/firstToAsk.ts'
import type { ToAsk } from '../domain/roadmap/firstToAsk.ts'
import { restsOnDoubt } from '../domain/diagnosis/reason.ts'
import type { Reportable } from './reportable.ts'

/** What to ask before any experiment: where there is none, or where the constraint rests on answers that nobody has. */
export function firstExperimentToAsk({ bank, diagnosis, roadmap }: Reportable): ToAsk | undefined {
  const comesFirst = restsOnDoubt(bank, diagnosis) || (!roadmap.now.length && !roadmap.raiseCadence)
  return comesFirst ? firstToAsk(diagnosis, roadmap) : undefined
}
