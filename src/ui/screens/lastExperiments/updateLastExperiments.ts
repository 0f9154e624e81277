import type { ExperimentState } from '../../../domain/assessment.ts'
import { commandOf, digitOf } from '../../keys.ts'
import type { Change, Model, Screen } from '../../model.ts'
import type { Key } from '../../terminal/key.ts'
import { andShow, recording, show } from '../change.ts'
import { lastExperiments } from './lastExperiments.ts'
import { screenOf } from '../question/questionPlaces.ts'
import { scrolled } from '../scrolled.ts'

/** What can have become of an experiment, in the order of the digits that say it. */
export const outcomes = ['done', 'moved', 'stalled', 'dropped'] as const satisfies readonly ExperimentState[]

/** What became of the last experiments, after a key; the row behind them goes on to the questions. */
export function updateLastExperiments(
  model: Model,
  screen: Screen & { kind: 'lastExperiments' },
  key: Key,
): Change {
  const count = lastExperiments(model).length
  const outcome = outcomes[(digitOf(key) ?? 0) - 1]
  if (outcome) return say(model, screen.cursor, outcome)
  const command = commandOf(key, 'lastExperiments')
  if (command === 'back' || (command === 'choose' && screen.cursor >= count))
    return show(model, screenOf(model))
  const move = command === 'choose' ? 'down' : command
  return show(model, { ...screen, cursor: scrolled(screen.cursor, move, count + 1) })
}

function say(model: Model, cursor: number, state: ExperimentState): Change {
  const chosen = lastExperiments(model)[cursor]
  if (!chosen) return show(model, { kind: 'lastExperiments', cursor })
  const others = (model.session?.experiments ?? []).filter(({ action }) => action !== chosen.action)
  const change = recording(model, { kind: 'planned', experiments: [...others, { ...chosen, state }] })
  return andShow(change, { kind: 'lastExperiments', cursor: cursor + 1 })
}
