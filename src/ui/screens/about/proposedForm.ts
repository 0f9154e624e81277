import { plainLine } from '../../../domain/plainText.ts'
import { proposedDetails } from '../../../domain/session/proposedDetails.ts'
import type { Details } from '../../../domain/session/session.ts'
import { teamKey } from '../../../domain/session/teamKey.ts'
import type { Model } from '../../model.ts'
import { aboutForm } from './aboutForm.ts'
import type { AboutForm } from './aboutForm.ts'

type Known = Pick<Model, 'past' | 'usual' | 'known'>

/** The form of a session that begins: what was said beforehand, then what the team said last time, then what is usual here. */
export function proposedForm(model: Known, said: Partial<Details> = {}): AboutForm {
  return aboutForm({ ...proposed(model, {}), ...model.known, ...said })
}

/** The form once a team is named: another team than was proposed brings its own last words, where nobody has typed any. */
export function formForTeam(model: Known, form: AboutForm): AboutForm {
  const team = plainLine(form.texts.team.value)
  if (!team || teamKey(team) === teamKey(form.proposed.team ?? '')) return form
  const fresh = aboutForm({ ...proposed(model, { team }), mode: form.mode })
  const text = (row: 'service' | 'participants' | 'checkpoint') => {
    const field = form.texts[row]
    return field.proposed || !field.value ? fresh.texts[row] : field
  }
  const was = aboutForm(form.proposed)
  return {
    ...form,
    proposed: fresh.proposed,
    texts: {
      team: form.texts.team,
      service: text('service'),
      participants: text('participants'),
      checkpoint: text('checkpoint'),
    },
    cadence: form.cadence === was.cadence ? fresh.cadence : form.cadence,
    target: form.target === was.target ? fresh.target : form.target,
  }
}

function proposed({ past, usual, known }: Known, said: Partial<Details>): Partial<Details> {
  return proposedDetails(
    past.map(({ assessment }) => assessment),
    usual,
    { ...known, ...said },
  )
}
