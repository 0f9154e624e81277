import type { Experiment } from '../../../domain/assessment.ts'
import type { Model } from '../../model.ts'
import type { ReportedExperiment } from '../../reportNews.ts'
import { previousOf } from '../question/lastTime.ts'

/** An experiment of the last session, as it stands today. */
export interface LastExperiment {
  readonly experiment: Experiment
  /** What a report says of it, until the team has said yes to it or something else. */
  readonly reported?: ReportedExperiment
}

/** What the team chose to try last time and has not ended, and what its reports speak of, each with what is said of it today. */
export function lastExperiments(model: Pick<Model, 'past' | 'session' | 'news'>): readonly LastExperiment[] {
  const said = model.session?.experiments ?? []
  const chosen = (previousOf(model)?.actions ?? []).filter(
    ({ state }) => state === 'chosen' || state === 'stalled',
  )
  const reports = model.news?.said ?? []
  const further = reports
    .map(({ experiment }) => experiment)
    .filter(({ action }) => chosen.every((each) => each.action !== action))
  return [...chosen, ...further].map((each) => {
    const today = said.find(({ action }) => action === each.action)
    if (today) return { experiment: today }
    const reported = reports.find(({ experiment }) => experiment.action === each.action)
    return reported && !model.news?.aside.includes(each.action)
      ? { experiment: reported.experiment, reported }
      : { experiment: { ...each, state: 'chosen' } }
  })
}

/** What the reports say and the team has said nothing else of: what a yes takes in. */
export function toTakeIn(model: Pick<Model, 'past' | 'session' | 'news'>): readonly Experiment[] {
  return lastExperiments(model).flatMap(({ experiment, reported }) => (reported ? [experiment] : []))
}

/** Whether nothing was said in a session yet; votes of ballots are still to be settled, and a correction says all that was said before. */
export function isNew({ session }: Pick<Model, 'session'>): boolean {
  const { answers = {}, skipped = [], toSettle = [] } = session ?? {}
  const nothingSaid = Object.keys(answers).every((id) => toSettle.includes(id)) && skipped.length === 0
  return nothingSaid && session?.corrects === undefined
}

/** The place of the first experiment of which nothing is said for certain; undefined where nothing is to be said. */
export function firstUnsaid(model: Pick<Model, 'past' | 'session' | 'news'>): number | undefined {
  const first = lastExperiments(model).findIndex(
    ({ experiment, reported }) => reported !== undefined || experiment.state === 'chosen',
  )
  return first >= 0 ? first : model.news?.unclear.length ? 0 : undefined
}
