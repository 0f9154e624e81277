import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { Key } from '../../terminal/key.ts'
import { andShow, recording, show } from '../change.ts'
import { isFigureRow, isStated, moveTo, statedIn, turnBucket, turnHow, typeFigure } from './factsForm.ts'
import type { FactsForm } from './factsForm.ts'

/** The form about facts after a key. It is kept as a whole, or left as it was. */
export function updateFacts(model: Model, form: FactsForm, key: Key): Change {
  const to = (changed: FactsForm) => show(model, { kind: 'facts', form: changed })
  if (key.kind === 'named') {
    if (key.name === 'escape') return show(model, { kind: 'review', cursor: 0 })
    if (key.name === 'up' || key.name === 'backTab') return to(moveTo(form, -1))
    if (key.name === 'down' || key.name === 'tab') return to(moveTo(form, 1))
    if (key.name === 'enter') return form.focus === 'keep' ? keep(model, form) : to(moveTo(form, 1))
  }
  if (isFigureRow(form.focus)) return to(typeFigure(form, key))
  if (key.kind === 'text' && (key.text === ' ' || key.text === 'm')) return to(turnHow(form))
  const command = commandOf(key, 'form')
  if (command === 'previous') return to(turnBucket(model.bank, form, -1))
  if (command === 'next') return to(turnBucket(model.bank, form, 1))
  if (command === 'up') return to(moveTo(form, -1))
  if (command === 'down') return to(moveTo(form, 1))
  return to(form)
}

function keep(model: Model, form: FactsForm): Change {
  const stated = statedIn(form)
  if (!isStated(stated)) return show(model, { kind: 'facts', form: stated })
  return andShow(recording(model, { kind: 'stated', ...stated }), { kind: 'review', cursor: 0 })
}
