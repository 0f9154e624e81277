import type { Key } from '../terminal/key.ts'
import { commandOf } from '../keys.ts'
import type { Change, Model, Screen } from '../model.ts'
import { doing, show, stay } from './change.ts'
import { resultOf } from './resultOf.ts'
import { bodyHeight, resultLines } from './resultLines.ts'
import { scrolled } from './scrolled.ts'

/** The result after a key: it scrolls, and Enter keeps it. A past one was kept already. */
export function updateResult(model: Model, screen: Screen & { kind: 'result' }, key: Key): Change {
  const command = commandOf(key, 'result')
  if (command === 'back')
    return show(
      model,
      screen.past
        ? { kind: 'pastSessions', cursor: model.past.indexOf(screen.past) }
        : { kind: 'review', cursor: 0 },
    )
  if (command === 'choose' && !screen.past)
    return model.session
      ? doing({ ...model, busy: true }, { kind: 'finish', session: model.session })
      : stay(model)
  return show(model, { ...screen, top: scrolled(screen.top, command, lastTop(model, screen) + 1) })
}

function lastTop(model: Model, screen: Screen & { kind: 'result' }): number {
  const result = resultOf(model, screen)
  const rows = result ? resultLines(model, result).length : 0
  return Math.max(0, rows - bodyHeight(model.size))
}
