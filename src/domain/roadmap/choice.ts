import type { Experiment } from '../assessment.ts'
import { proposed } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { mostExperiments } from './roadmap.ts'

/** What the team chose among the candidates, in their order. */
export function chosenOf(
  candidates: readonly Candidate[],
  experiments: readonly Experiment[],
): readonly Experiment[] {
  return candidates.flatMap(({ name }) => experimentOf(experiments, name) ?? [])
}

/** A candidate as it was chosen, if it was. What was done or dropped is not chosen any more. */
export function experimentOf(experiments: readonly Experiment[], name: string): Experiment | undefined {
  return experiments.find(({ action, state }) => action === name && state === 'chosen')
}

/**
 * The experiments once the roadmap is looked at: choices that it no longer holds go, and where none is left what it
 * proposes is chosen. What became of earlier experiments stays. The same array where nothing changes.
 */
export function withProposal(
  candidates: readonly Candidate[],
  experiments: readonly Experiment[],
): readonly Experiment[] {
  const chosen = chosenOf(candidates, experiments)
  if (chosen.length) return withChoice(experiments, chosen)
  return withChoice(
    experiments,
    proposed(candidates).map(({ name }) => ({ action: name, state: 'chosen' })),
  )
}

/** The experiments with another choice. The same array where it is no other. */
export function withChoice(
  experiments: readonly Experiment[],
  chosen: readonly Experiment[],
): readonly Experiment[] {
  const others = experiments.filter(({ state }) => state !== 'chosen')
  const changed = [...others, ...chosen]
  return changed.length === experiments.length && changed.every((each) => experiments.includes(each))
    ? experiments
    : changed
}

/** The choice with one taken on or put back; undefined where there is no room for another. */
export function toggled(
  candidates: readonly Candidate[],
  experiments: readonly Experiment[],
  name: string,
): readonly Experiment[] | undefined {
  const chosen = chosenOf(candidates, experiments)
  if (experimentOf(experiments, name))
    return withChoice(
      experiments,
      chosen.filter(({ action }) => action !== name),
    )
  if (chosen.length >= mostExperiments) return undefined
  return withChoice(experiments, [...chosen, { action: name, state: 'chosen' }])
}
