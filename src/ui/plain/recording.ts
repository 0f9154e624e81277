import { step } from '../../domain/session/session.ts'
import type { Event } from '../../domain/session/session.ts'
import { undoableOf } from '../undoable.ts'
import type { Place, Talk, Turn } from './talk.ts'

/** A turn that can be undone, in which an event is kept before anything else is asked; `saving` is what is said to be saved. */
export function recording(talk: Talk, event: Event, saving: string, place: Place): Turn {
  if (!talk.session) return { talk, said: [], effects: [] }
  const session = step(talk.bank, talk.session, event)
  const undoable = undoableOf(talk.bank, talk.session, event)
  return {
    talk: { ...talk, session, saving, place, ...(undoable && { undo: [...talk.undo, undoable], redo: [] }) },
    said: [],
    effects: [{ kind: 'record', event }],
  }
}
