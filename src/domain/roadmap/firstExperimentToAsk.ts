import type { Bank } from '../bank.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { restsOnDoubt } from '../diagnosis/reason.ts'
import { firstToAsk } from './firstToAsk.ts'
import type { ToAsk } from './firstToAsk.ts'
import type { Roadmap } from './roadmap.ts'

interface Planned {
  readonly bank: Bank
  readonly diagnosis: Diagnosis
  readonly roadmap: Roadmap
}

/** What to ask before any experiment: where there is none, or where the constraint rests on answers that nobody has. */
export function firstExperimentToAsk({ bank, diagnosis, roadmap }: Planned): ToAsk | undefined {
  const comesFirst = restsOnDoubt(bank, diagnosis) || (!roadmap.now.length && !roadmap.raiseCadence)
  return comesFirst ? firstToAsk(diagnosis, roadmap) : undefined
}
