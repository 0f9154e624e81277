import type { Bank, Cadence } from '../bank.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { PlannedAction } from './course.ts'
import { firstExperimentToAsk } from './firstExperimentToAsk.ts'
import { mostExperiments } from './roadmap.ts'
import type { OpenQuestion, Roadmap } from './roadmap.ts'
import { askName, raiseCadenceName } from './taskNames.ts'

/** Something that a team can choose to try. `name` is what the choice is kept under, such as `deployment:1`. */
export type Candidate = { readonly name: string; readonly part: 'now' | 'next' | 'findOut' | 'settle' } & (
  | { readonly kind: 'raiseCadence'; readonly cadence: Cadence }
  | { readonly kind: 'action'; readonly action: PlannedAction }
  | { readonly kind: 'findOut' | 'settle'; readonly open: OpenQuestion }
)

/** All that can be tried: what is proposed first under `now`, then the rest of the working step, then the open answers. */
export function candidatesOf(bank: Bank, diagnosis: Diagnosis, roadmap: Roadmap): readonly Candidate[] {
  const { raiseCadence, now, next, findOut, settle } = roadmap
  const first = firstExperimentToAsk({ bank, diagnosis, roadmap })
  const open = [
    ...findOut.map((each) => ask('findOut', each, 'findOut')),
    ...settle.map((each) => ask('settle', each, 'settle')),
  ]
  const isFirst = ({ name }: Candidate) =>
    first !== undefined && name === askName(first.kind, first.question.id)
  return [
    ...(raiseCadence ? [raise(raiseCadence)] : []),
    ...open.filter(isFirst).map((each) => ({ ...each, part: 'now' as const })),
    ...now.map((action) => act(action, 'now')),
    ...next.map((action) => act(action, 'next')),
    ...open.filter((each) => !isFirst(each)),
  ]
}

/** What is chosen unless the team chooses otherwise: as much of what is proposed first as may be taken on. */
export function proposed(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ part }) => part === 'now').slice(0, mostExperiments)
}

function raise(cadence: Cadence): Candidate {
  return { kind: 'raiseCadence', name: raiseCadenceName(cadence), part: 'now', cadence }
}

function act(action: PlannedAction, part: 'now' | 'next'): Candidate {
  return { kind: 'action', name: action.id, part, action }
}

function ask(kind: 'findOut' | 'settle', open: OpenQuestion, part: Candidate['part']): Candidate {
  return { kind, name: askName(kind, open.question.id), part, open }
}
