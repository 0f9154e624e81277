import type { Key } from '../../terminal/key.ts'
import { commandOf, digitOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { HomeScreen } from '../../screen.ts'
import { proposedForm } from '../about/proposedForm.ts'
import { doing, show, within } from '../change.ts'
import { homeMenu } from './homeMenu.ts'
import type { HomeItem } from './homeMenu.ts'
import { historyScreen } from '../history/updateHistory.ts'
import { scrolled } from '../scrolled.ts'

/** The home screen after a key. */
export function updateHome(model: Model, screen: HomeScreen, key: Key): Change {
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
      return show(model, { kind: 'about', form: proposedForm(model, { mode: item.mode }) })
    case 'lookBack':
      return show(model, historyScreen(model))
    case 'leave':
      return doing(model, { kind: 'leave', status: 0 })
  }
}
