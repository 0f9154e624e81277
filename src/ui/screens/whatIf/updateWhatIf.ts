import type { Level } from '../../../domain/bank.ts'
import type { Standing } from '../../../domain/standing.ts'
import { commandOf, digitOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { ResultScreen, RoadmapScreen, WhatIfScreen } from '../../screen.ts'
import type { Key } from '../../terminal/key.ts'
import { show } from '../change.ts'
import { resultOf } from '../result/resultOf.ts'
import { scrolled } from '../scrolled.ts'
import { levelIn, supposing, whatIfRows } from './whatIfRows.ts'

/** The game with the answers of the screen that is shown; leaving it leads back there. */
export function openWhatIf(model: Model, back: ResultScreen | RoadmapScreen): Change {
  const past = back.kind === 'result' ? back.past : undefined
  return show(model, { kind: 'whatIf', cursor: 0, supposed: {}, back, ...(past && { past }) })
}

/** The game after a key. It never touches the session. */
export function updateWhatIf(model: Model, screen: WhatIfScreen, key: Key): Change {
  const result = resultOf(model, screen)
  const rows = result ? whatIfRows(result) : []
  const row = rows[screen.cursor]
  const command = commandOf(key, 'whatIf')
  const to = (level: number | undefined) => show(model, row ? withLevel(screen, row, level) : screen)
  switch (command) {
    case 'back':
    case 'whatIf':
      return show(model, screen.back)
    case 'choose':
    case 'next':
      return to(row && levelIn(row, screen.supposed) + 1)
    case 'previous':
      return to(row && levelIn(row, screen.supposed) - 1)
    case 'number':
      return to((digitOf(key) ?? 0) - 1)
    case 'mark':
      return show(model, { ...screen, supposed: {} })
    default:
      return show(model, { ...screen, cursor: scrolled(screen.cursor, command, rows.length) })
  }
}

function withLevel(screen: WhatIfScreen, row: Standing, level: number | undefined): WhatIfScreen {
  return isLevel(level) ? { ...screen, supposed: supposing(screen.supposed, row, level) } : screen
}

function isLevel(value: number | undefined): value is Level {
  return value === 0 || value === 1 || value === 2 || value === 3
}
