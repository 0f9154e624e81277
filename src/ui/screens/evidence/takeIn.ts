import type { Change, Model } from '../../model.ts'
import { recording, stay } from '../change.ts'

/** What was gathered, kept with the session that is going on; it waits where there is none yet. */
export function takeIn(model: Model): Change {
  const { found, ...rest } = model
  if (!found || !model.session) return stay(model)
  return found.length ? recording(rest, { kind: 'found', findings: found }) : stay(rest)
}
