import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { EvidenceScreen } from '../../screen.ts'
import type { Key } from '../../terminal/key.ts'
import { editText } from '../../terminal/textField.ts'
import type { TextField } from '../../terminal/textField.ts'
import { andShow, recording, show } from '../change.ts'
import { scrolled } from '../scrolled.ts'
import { evidenceLines } from './evidenceLines.ts'
import { contradictionFirst } from './evidenceScreen.ts'

/** What was found beside an answer, after a key. Nothing here changes the answer. */
export function updateEvidence(model: Model, screen: EvidenceScreen, key: Key): Change {
  const { about, field, top } = screen
  if (key.kind === 'named' && (key.name === 'up' || key.name === 'down'))
    return show(model, { ...screen, top: scrolled(top, key.name, evidenceLines(model, about).length) })
  if (field) return write(model, screen, field, key)
  const command = commandOf(key, 'evidence')
  if (command === 'choose' || command === 'back') return show(model, screen.onward)
  return show(model, { ...screen, top: scrolled(top, command, evidenceLines(model, about).length) })
}

/** Enter keeps the sentence, Esc what was said before; either way the team has seen it. */
function write(model: Model, screen: EvidenceScreen, field: TextField, key: Key): Change {
  if (key.kind === 'named' && key.name === 'enter')
    return explained(model, screen, plainLine(field.value, longest.explanation))
  if (key.kind === 'named' && key.name === 'escape') {
    const { explanations = {} } = model.session ?? {}
    const before = Object.hasOwn(explanations, screen.about) ? explanations[screen.about] : undefined
    return before === undefined ? explained(model, screen, '') : show(model, screen.onward)
  }
  return show(model, { ...screen, field: editText(field, key, { longest: longest.explanation }) })
}

function explained(model: Model, { about, onward }: EvidenceScreen, said: string): Change {
  const change = recording(model, { kind: 'explained', about, said })
  return andShow(change, contradictionFirst(change.model, onward))
}
