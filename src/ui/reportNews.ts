import type { Assessment, Experiment, ExperimentState } from '../domain/assessment.ts'

/** What a report says of an experiment since people wrote into it. */
export interface ReportedExperiment {
  /** As it would stand in the history. */
  readonly experiment: Experiment
  /** What is new, in a few words each: "done", "owner Kim, was Ada". */
  readonly what: readonly string[]
  /** The report, as people name it. */
  readonly file: string
}

/** What people wrote into the reports of a session; nothing of it is taken before the team says yes. */
export interface ReportNews {
  /** The id of the session. */
  readonly of: string
  readonly said: readonly ReportedExperiment[]
  /** What was not understood, and where, a line each. */
  readonly unclear: readonly string[]
  /** The experiments of which the team does not believe the report. */
  readonly aside: readonly string[]
}

/** What the reports say, with what the team says of one experiment instead. It is still to be taken in. */
export function saidOtherwise(news: ReportNews, experiment: Experiment): ReportNews {
  return {
    ...news,
    said: news.said.map((each) =>
      each.experiment.action === experiment.action ? { ...each, experiment } : each,
    ),
  }
}

/** What the reports say, one experiment of it put aside, or no longer. */
export function asideToggled(news: ReportNews, action: string): ReportNews {
  const others = news.aside.filter((each) => each !== action)
  return { ...news, aside: others.length < news.aside.length ? others : [...others, action] }
}

/** What can have become of an experiment, in the order of the digits that say it. */
export const outcomes = ['done', 'moved', 'stalled', 'dropped'] as const satisfies readonly ExperimentState[]

/** Whether it is said what became of an experiment. */
export function isEnded({ state }: Experiment): boolean {
  return outcomes.some((each) => each === state)
}

/** The experiments of a session, with what is said of some of them now. */
export function saying(
  experiments: readonly Experiment[],
  said: readonly Experiment[],
): readonly Experiment[] {
  return [...experiments.filter(({ action }) => said.every((each) => each.action !== action)), ...said]
}

/** The finished sessions, one of them as it stands since it was corrected. */
export function pastWith<P extends { readonly assessment: Pick<Assessment, 'id'> }>(
  past: readonly P[],
  of: string,
  now: P,
): readonly P[] {
  return past.map((each) => (each.assessment.id === of ? now : each))
}
