import { diagnose } from '../../../domain/diagnosis/diagnosis.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Line } from '../../lines.ts'
import type { Change, Model } from '../../model.ts'
import type { ComparisonScreen } from '../../screen.ts'
import type { PastSession } from '../../sessions.ts'
import type { Key } from '../../terminal/key.ts'
import { show } from '../change.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { scrolled } from '../scrolled.ts'
import { comparisonLines } from './comparisonLines.ts'
import { historyScreen } from './updateHistory.ts'

/** The comparison after a key: it scrolls, and leads back to the history. */
export function updateComparison(model: Model, screen: ComparisonScreen, key: Key): Change {
  const command = commandOf(key, 'comparison')
  if (command === 'back' || command === 'choose') return show(model, historyScreen(model, screen.later))
  const last = Math.max(0, linesOf(model, screen).length - bodyHeight(model.size))
  return show(model, { ...screen, top: scrolled(screen.top, command, last + 1) })
}

/** All rows of a comparison. */
export function linesOf(model: Model, { earlier, later }: ComparisonScreen): readonly Line[] {
  const judged = ({ assessment }: PastSession) => ({
    assessment,
    diagnosis: diagnose(model.bank, assessment),
  })
  return comparisonLines(model, judged(earlier), judged(later))
}
