import type { Key } from '../../terminal/key.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import { detailsOf, isChoiceRow, isDetails, isTextRow, moveFocus, turn, typeInto } from './aboutForm.ts'
import type { AboutForm } from './aboutForm.ts'
import { formForTeam } from './proposedForm.ts'
import { andShow, doing, recording, show } from '../change.ts'
import { contradictionFirst } from '../evidence/evidenceScreen.ts'
import { questionScreen, questionsIn, screenOf } from '../question/questionPlaces.ts'

/** The form about the team after a key. In a text row letters are text, so only named keys move. */
export function updateAbout(model: Model, form: AboutForm, key: Key): Change {
  const to = (changed: AboutForm) => show(model, { kind: 'about', form: changed })
  if (key.kind === 'named') {
    if (key.name === 'escape') return leaveForm(model)
    if (key.name === 'up' || key.name === 'backTab') return to(moveFocus(form, -1))
    if (key.name === 'down' || key.name === 'tab') return to(onward(model, form))
    if (key.name === 'enter') return form.focus === 'begin' ? take(model, form) : to(onward(model, form))
  }
  if (isTextRow(form.focus)) return to(typeInto(form, key))
  const command = commandOf(key, 'form')
  if (isChoiceRow(form.focus)) {
    if (command === 'previous') return to(turn(form, -1))
    if (command === 'next' || (key.kind === 'text' && key.text === ' ')) return to(turn(form, 1))
  }
  if (command === 'up') return to(moveFocus(form, -1))
  if (command === 'down') return to(moveFocus(form, 1))
  return to(form)
}

/** The next row. Another team than was proposed fills the rows below with what it said last. */
function onward(model: Model, form: AboutForm): AboutForm {
  const isNewTeam = form.focus === 'team' && !model.session
  return moveFocus(isNewTeam ? formForTeam(model, form) : form, 1)
}

/** Back to the first question, from which one comes here once there are questions, else home. */
function leaveForm(model: Model): Change {
  const first = questionsIn(model)[0]
  return show(model, model.session && first ? questionScreen(model, first.id) : { kind: 'home', cursor: 0 })
}

function take(model: Model, form: AboutForm): Change {
  const details = detailsOf(form)
  if (!isDetails(details)) return show(model, { kind: 'about', form: details })
  if (!model.session) return doing(model, { kind: 'begin', details })
  const change = recording(model, { kind: 'described', details })
  return andShow(change, contradictionFirst(change.model, screenOf(change.model)))
}
