import type { Experiment } from '../../../domain/assessment.ts'
import type { Model } from '../../model.ts'
import { previousOf } from '../question/lastTime.ts'

/** What the team chose to try last time and has not ended, each with what it says of it today. */
export function lastExperiments(model: Pick<Model, 'past' | 'session'>): readonly Experiment[] {
  const said = model.session?.experiments ?? []
  return (previousOf(model)?.actions ?? [])
    .filter(({ state }) => state === 'chosen' || state === 'stalled')
    .map((chosen) => said.find(({ action }) => action === chosen.action) ?? { ...chosen, state: 'chosen' })
}
