import type { Experiment } from '../../../domain/assessment.ts'
import { commandOf, digitOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { LastExperimentsScreen } from '../../screen.ts'
import type { PastSession } from '../../sessions.ts'
import { asideToggled, isEnded, outcomes, pastWith, saidOtherwise, saying } from '../../reportNews.ts'
import type { Key } from '../../terminal/key.ts'
import { andShow, doing, recording, show, stay } from '../change.ts'
import { screenOf } from '../question/questionPlaces.ts'
import { afterKey, experimentForm, withPeople } from '../roadmap/experimentForm.ts'
import type { ExperimentForm } from '../roadmap/experimentForm.ts'
import { scrolled } from '../scrolled.ts'
import { lastExperiments, toTakeIn } from './lastExperiments.ts'
import type { LastExperiment } from './lastExperiments.ts'

/** The rows behind the experiments: what the reports say is taken in only on the first of two. */
export function waysOn(model: Model): readonly ('takeIn' | 'goOn')[] {
  return toTakeIn(model).length ? ['takeIn', 'goOn'] : ['goOn']
}

/** What became of the last experiments, after a key; the rows behind them go on to the questions. */
export function updateLastExperiments(model: Model, screen: LastExperimentsScreen, key: Key): Change {
  const rows = lastExperiments(model)
  const row = rows[screen.cursor]
  if (screen.form && row) return fillIn(model, screen, row, afterKey(screen.form, key, model.today))
  const outcome = outcomes[(digitOf(key) ?? 0) - 1]
  if (outcome && row) return nextAfter(say(model, row, { ...row.experiment, state: outcome }), screen)
  const command = commandOf(key, 'lastExperiments')
  const way = waysOn(model)[screen.cursor - rows.length]
  if (command === 'choose' && way === 'takeIn') return takeIn(model)
  if (command === 'back' || (command === 'choose' && way)) return show(model, screenOf(model))
  if (command === 'mark' && row) return show(putAside(model, row), screen)
  if (command === 'edit' && row?.reported)
    return show(model, { ...screen, form: formOf(row.experiment, model.today) })
  const move = command === 'choose' ? 'down' : command
  const count = rows.length + waysOn(model).length
  return show(model, { ...screen, cursor: scrolled(screen.cursor, move, count) })
}

/** The screens once what the reports say is in the history; what became of it is said in this session, too. */
export function tookIn(model: Model, of: string, now: PastSession): Change {
  const ended = toTakeIn(model).filter(isEnded)
  const { news: _, ...rest } = { ...model, past: pastWith(model.past, of, now) }
  const experiments = saying(model.session?.experiments ?? [], ended)
  const change = ended.length ? recording(rest, { kind: 'planned', experiments }) : stay(rest)
  return andShow(change, screenOf(change.model))
}

/** What the team says itself is kept at once; what it says of a report waits for its yes. */
function say(model: Model, { reported }: LastExperiment, experiment: Experiment): Change {
  if (reported && model.news) return stay({ ...model, news: saidOtherwise(model.news, experiment) })
  const experiments = saying(model.session?.experiments ?? [], [experiment])
  return recording(model, { kind: 'planned', experiments })
}

function nextAfter(change: Change, screen: LastExperimentsScreen): Change {
  return andShow(change, { ...screen, cursor: screen.cursor + 1 })
}

function takeIn(model: Model): Change {
  return model.news
    ? doing({ ...model, busy: true }, { kind: 'takeIn', of: model.news.of, experiments: toTakeIn(model) })
    : stay(model)
}

function putAside(model: Model, { experiment: { action } }: LastExperiment): Model {
  const isReported = model.news?.said.some((each) => each.experiment.action === action)
  return model.news && isReported ? { ...model, news: asideToggled(model.news, action) } : model
}

/** A day that is over is no day to look at something again. */
function formOf({ owner, review }: Experiment, today: string): ExperimentForm {
  return experimentForm(
    { ...(owner !== undefined && { owner }), ...(review !== undefined && review >= today && { review }) },
    today,
  )
}

function fillIn(
  model: Model,
  screen: LastExperimentsScreen,
  row: LastExperiment,
  after: ReturnType<typeof afterKey>,
): Change {
  const { form: _, ...closed } = screen
  if (after === 'left') return show(model, closed)
  if ('form' in after) return show(model, { ...screen, form: after.form })
  return andShow(say(model, row, withPeople(row.experiment, after.people)), closed)
}
