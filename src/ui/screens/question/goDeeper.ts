import type { Question } from '../../../domain/bank.ts'
import type { Change, Model } from '../../model.ts'
import { andShow, recording } from '../change.ts'
import { screenOf } from './questionPlaces.ts'

/** Asks more, beginning with the first of these. */
export function goDeeper(model: Model, questions: readonly Question[]): Change {
  const asked = [...(model.session?.deeper ?? []), ...questions.map(({ id }) => id)]
  const change = recording(model, { kind: 'wentDeeper', questions: asked })
  return andShow(change, screenOf(change.model))
}
