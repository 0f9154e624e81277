import type { Key } from '../terminal/key.ts'
import { commandOf, digitOf } from '../keys.ts'
import type { Change, Model, Screen } from '../model.ts'
import { aboutForm } from './aboutForm.ts'
import { doing, show, stay, within } from './change.ts'
import { homeMenu } from './homeMenu.ts'
import type { HomeItem } from './homeMenu.ts'
import { firstPage } from './result/resultOf.ts'
import { scrolled } from './scrolled.ts'

/** The home screen after a key. */
export function updateHome(model: Model, screen: Screen & { kind: 'home' }, key: Key): Change {
  const items = homeMenu(model)
  const digit = digitOf(key)
  const item = items[digit === undefined ? screen.cursor : digit - 1]
  if (digit !== undefined && item) return show(model, { kind: 'home', cursor: digit - 1 })
  const command = commandOf(key, 'home')
  if (command === 'choose' && item) return choose(model, item)
  return show(model, {
    kind: 'home',
    cursor: within(scrolled(screen.cursor, command, items.length), items.length),
  })
}

function choose(model: Model, item: HomeItem): Change {
  switch (item.kind) {
    case 'resume':
      return doing({ ...model, busy: true }, { kind: 'resume', id: item.draft.id })
    case 'start':
      return show(model, { kind: 'about', form: aboutForm({ ...model.usual, mode: item.mode }) })
    case 'lookBack':
      return show(model, { kind: 'pastSessions', cursor: 0 })
    case 'leave':
      return doing(model, { kind: 'leave', status: 0 })
  }
}

/** The list of past sessions after a key. */
export function updatePastSessions(
  model: Model,
  screen: Screen & { kind: 'pastSessions' },
  key: Key,
): Change {
  const command = commandOf(key, 'pastSessions')
  const past = model.past[screen.cursor]
  if (command === 'back') return show(model, { kind: 'home', cursor: 0 })
  if (command === 'choose') return past ? show(model, firstPage(past)) : stay(model)
  return show(model, { kind: 'pastSessions', cursor: scrolled(screen.cursor, command, model.past.length) })
}
