import type { Model, Screen } from '../../model.ts'
import { lastExperiments } from '../lastExperiments/lastExperiments.ts'
import { screenOf } from './questionPlaces.ts'

/** Where a session begins or goes on: what became of the last experiments comes before anything new. A correction begins with all answers. */
export function beginsAt(model: Model): Screen {
  const { answers = {}, skipped = [] } = model.session ?? {}
  const isNew = Object.keys(answers).length === 0 && skipped.length === 0
  const unsaid = lastExperiments(model).findIndex(({ state }) => state === 'chosen')
  if (model.session?.corrects) return { kind: 'review', cursor: 0 }
  return isNew && unsaid >= 0 ? { kind: 'lastExperiments', cursor: unsaid } : screenOf(model)
}
