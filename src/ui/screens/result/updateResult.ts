import type { Key } from '../../terminal/key.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { ResultScreen } from '../../screen.ts'
import { show, stay } from '../change.ts'
import { historyScreen } from '../history/updateHistory.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { scrolled } from '../scrolled.ts'
import { openRoadmap } from '../roadmap/updateRoadmap.ts'
import { openWhatIf } from '../whatIf/updateWhatIf.ts'
import { resultOf } from './resultOf.ts'
import { pageAfter, pageLines } from './resultPages.ts'

/** A page of the result after a key. Enter shows what has not been seen yet, then the next page; the roadmap of a session that goes on is a screen of its own. */
export function updateResult(model: Model, screen: ResultScreen, key: Key): Change {
  const command = commandOf(key, 'result')
  const last = lastTop(model, screen)
  switch (command) {
    case 'choose':
      if (screen.top < last)
        return show(model, { ...screen, top: Math.min(last, screen.top + bodyHeight(model.size) - 1) })
      return turn(model, screen, 1) ?? stay(model)
    case 'next':
      return turn(model, screen, 1) ?? stay(model)
    case 'previous':
      return turn(model, screen, -1) ?? stay(model)
    case 'whatIf':
      return openWhatIf(model, screen)
    case 'back':
      return turn(model, screen, -1) ?? leave(model, screen)
    default:
      return show(model, { ...screen, top: scrolled(screen.top, command, last + 1) })
  }
}

function turn(model: Model, screen: ResultScreen, by: 1 | -1): Change | undefined {
  const page = pageAfter(screen.page, by)
  if (page === 'roadmap' && !screen.past) return openRoadmap(model)
  return page && show(model, { ...screen, page, top: 0 })
}

/** Back to where the result was opened. */
function leave(model: Model, { past }: ResultScreen): Change {
  return show(model, past ? historyScreen(model, past) : { kind: 'review', cursor: 0 })
}

function lastTop(model: Model, screen: ResultScreen): number {
  const result = resultOf(model, screen)
  const rows = result ? pageLines(model, result, screen.page).length : 0
  return Math.max(0, rows - bodyHeight(model.size) + (model.notSaved ? 1 : 0))
}
