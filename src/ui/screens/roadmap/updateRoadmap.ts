import type { Experiment } from '../../../domain/assessment.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import { chosenOf, experimentOf, toggled, withChoice, withProposal } from '../../../domain/roadmap/choice.ts'
import { mostExperiments } from '../../../domain/roadmap/roadmap.ts'
import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { RoadmapScreen } from '../../screen.ts'
import type { Key } from '../../terminal/key.ts'
import { andShow, doing, recording, show, stay } from '../change.ts'
import { openWhatIf } from '../whatIf/updateWhatIf.ts'
import { goDeeper } from '../question/goDeeper.ts'
import { scrolled } from '../scrolled.ts'
import { afterKey, experimentForm, withPeople } from './experimentForm.ts'
import type { ExperimentForm } from './experimentForm.ts'
import { roadmapRows, stopsIn } from './roadmapRows.ts'

/** The roadmap, with what it proposes chosen where the team has not chosen yet. */
export function openRoadmap(model: Model): Change {
  const { experiments = [] } = model.session ?? {}
  const planned = withProposal(candidatesIn(model), experiments)
  const change =
    planned === experiments ? stay(model) : recording(model, { kind: 'planned', experiments: planned })
  return andShow(change, { kind: 'roadmap', cursor: 0 })
}

/** The roadmap after a key: Space chooses, Enter says who and when, and at the end keeps the session. */
export function updateRoadmap(model: Model, screen: RoadmapScreen, key: Key): Change {
  const { hint: _, ...calm } = screen
  if (calm.form) return fillIn(model, calm, calm.form, key)
  const stops = stopsIn(roadmapRows(model))
  const stop = stops[calm.cursor]
  const command = commandOf(key, 'roadmap')
  switch (command) {
    case 'choose':
      if (stop?.kind === 'candidate') return openForm(model, calm, stop.candidate)
      if (stop?.kind === 'deeper') return goDeeper(model, stop.questions)
      return model.session
        ? doing({ ...model, busy: true }, { kind: 'finish', session: model.session })
        : stay(model)
    case 'mark':
      return stop?.kind === 'candidate' ? mark(model, calm, stop.candidate) : show(model, calm)
    case 'whatIf':
      return openWhatIf(model, calm)
    case 'back':
    case 'previous':
      return show(model, { kind: 'result', page: 'position', top: 0 })
    default:
      return show(model, { ...calm, cursor: scrolled(calm.cursor, command, stops.length) })
  }
}

function candidatesIn(model: Model): readonly Candidate[] {
  return stopsIn(roadmapRows(model)).flatMap((row) => (row.kind === 'candidate' ? [row.candidate] : []))
}

const full = `You have chosen ${mostExperiments}, and that is the most. Put one back first, with Space.`

function mark(model: Model, screen: RoadmapScreen, { name }: Candidate): Change {
  const experiments = toggled(candidatesIn(model), experimentsOf(model), name)
  if (!experiments) return show(model, { ...screen, hint: full })
  return andShow(recording(model, { kind: 'planned', experiments }), screen)
}

function experimentsOf({ session }: Model): readonly Experiment[] {
  return session?.experiments ?? []
}

/** To say who sees to something is to choose it. */
function openForm(model: Model, screen: RoadmapScreen, { name }: Candidate): Change {
  const experiments = experimentsOf(model)
  const chosen = experimentOf(experiments, name)
  if (!chosen && chosenOf(candidatesIn(model), experiments).length >= mostExperiments)
    return show(model, { ...screen, hint: full })
  return show(model, { ...screen, form: experimentForm(chosen ?? {}, model.today) })
}

function fillIn(model: Model, screen: RoadmapScreen, form: ExperimentForm, key: Key): Change {
  const { form: _, ...done } = screen
  const after = afterKey(form, key, model.today)
  if (after === 'left') return show(model, done)
  return 'form' in after ? show(model, { ...screen, form: after.form }) : keep(model, done, after.people)
}

function keep(model: Model, screen: RoadmapScreen, people: Pick<Experiment, 'owner' | 'review'>): Change {
  const candidates = candidatesIn(model)
  const name = candidates[screen.cursor]?.name
  if (name === undefined) return show(model, screen)
  const experiments = experimentsOf(model)
  const before = chosenOf(candidates, experiments)
  const chosen = before.some(({ action }) => action === name)
    ? before.map((each) => (each.action === name ? withPeople(each, people) : each))
    : [...before, { action: name, state: 'chosen' as const, ...people }]
  const change = recording(model, { kind: 'planned', experiments: withChoice(experiments, chosen) })
  return andShow(change, { ...screen, cursor: nextToSay(change.model, screen.cursor) })
}

/** The next chosen one of which nobody said who sees to it; where each has somebody, the way on. */
function nextToSay(model: Model, cursor: number): number {
  const candidates = candidatesIn(model)
  const lacks = ({ name }: Candidate) => {
    const chosen = experimentOf(experimentsOf(model), name)
    return chosen !== undefined && chosen.owner === undefined
  }
  const next = candidates.findIndex((candidate, place) => place > cursor && lacks(candidate))
  return next < 0 ? stopsIn(roadmapRows(model)).findIndex(({ kind }) => kind === 'save') : next
}
