import type { Change, Model } from '../model.ts'
import { recording, stay } from './change.ts'

const minute = 60

/** Time goes by for a session that is open; its whole minutes are kept, so that they are there after a pause. */
export function passTime(model: Model, seconds: number): Change {
  if (!model.session || model.busy || !isOpen(model)) return stay(model)
  const passed = model.seconds + seconds
  if (passed < minute) return stay({ ...model, seconds: passed })
  const minutes = model.session.minutes + Math.floor(passed / minute)
  return recording({ ...model, seconds: passed % minute }, { kind: 'timePassed', minutes })
}

function isOpen({ screen }: Model): boolean {
  return screen.kind !== 'home' && screen.kind !== 'pastSessions' && screen.kind !== 'finished'
}
