import type { Model } from '../../model.ts'
import type { Screen } from '../../screen.ts'
import { firstUnsaid, isNew } from '../lastExperiments/lastExperiments.ts'
import { screenOf } from './questionPlaces.ts'

/** Where a session begins or goes on: what became of the last experiments comes before anything new. A correction begins with all answers. */
export function beginsAt(model: Model): Screen {
  if (model.session?.corrects) return { kind: 'review', cursor: 0 }
  const unsaid = firstUnsaid(model)
  if (!isNew(model) || unsaid === undefined) return screenOf(model)
  return { kind: 'lastExperiments', cursor: unsaid }
}
