import { step } from '../../domain/session/session.ts'
import type { Event } from '../../domain/session/session.ts'
import { undoableOf } from '../undoable.ts'
import type { Change, Effect, Model } from '../model.ts'
import type { Screen } from '../screen.ts'

/** A model with nothing to be done. */
export function stay(model: Model): Change {
  return { model, effects: [] }
}

export function show(model: Model, screen: Screen): Change {
  return stay({ ...model, screen })
}

export function doing(model: Model, ...effects: readonly Effect[]): Change {
  return { model, effects }
}

/** The model after an event in its session, with the event to be kept before the next screen is painted. It can be undone. */
export function recording(model: Model, event: Event): Change {
  if (!model.session) return stay(model)
  const undoable = undoableOf(model.bank, model.session, event)
  const undo = undoable ? { undo: [...model.undo, undoable], redo: [] } : {}
  const session = step(model.bank, model.session, event)
  return doing({ ...model, ...undo, session }, { kind: 'record', event })
}

/** A change that shows another screen. */
export function andShow({ model, effects }: Change, screen: Screen): Change {
  return { model: { ...model, screen }, effects }
}

/** A place in a list after a move; it stops at both ends. */
export function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place))
}
