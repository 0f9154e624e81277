import type { Experiment } from '../../../domain/assessment.ts'
import { actionNamed } from '../../../domain/roadmap/actionNamed.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { lastExperiments } from '../../screens/lastExperiments/lastExperiments.ts'
import { outcomes } from '../../screens/lastExperiments/updateLastExperiments.ts'
import type { Asks } from '../asks.ts'
import { placeOf } from '../placeOf.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { moveTo } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

const means = {
  done: 'done',
  moved: 'moved: what you watched moved',
  stalled: 'stalled',
  dropped: 'dropped',
} as const satisfies Record<(typeof outcomes)[number], string>

/** What became of an experiment of the last session: that comes before anything new. */
export function askLastExperiment(
  talk: Talk,
  { at }: Place & { readonly kind: 'lastExperiment' },
): Asks<Turn> {
  const experiments = lastExperiments(talk)
  const experiment = experiments[at]
  return {
    opening: () => (experiment ? openingRows(talk, experiment, at, experiments.length) : []),
    prompt: 'What became of it: ',
    accepts: [
      { type: `1 to ${outcomes.length}`, does: outcomes.join(', ') },
      { type: 'Enter', does: 'say nothing of it' },
      { type: 'b', does: 'the one before' },
    ],
    answer(line) {
      if (line === '') return moveTo(talk, placeAfter(talk, at))
      if (line === 'b') return at > 0 ? moveTo(talk, { kind: 'lastExperiment', at: at - 1 }) : undefined
      const state = outcomes.find((each, place) => line === each || line === String(place + 1))
      if (!state || !experiment) return undefined
      const others = (talk.session?.experiments ?? []).filter(({ action }) => action !== experiment.action)
      const all = [...others, { ...experiment, state }]
      return recording(talk, { kind: 'planned', experiments: all }, `${state}.`, placeAfter(talk, at))
    },
  }
}

function openingRows(
  { bank }: Talk,
  { action: id, owner, review, signal }: Experiment,
  at: number,
  count: number,
): readonly Row[] {
  const action = actionNamed(bank, id)
  const watched = signal ?? (action && wordsOf(action).signal)
  return [
    '',
    ...(at === 0 ? ['What you chose to try last time.'] : []),
    `Experiment ${at + 1} of ${count}: ${experimentTitle(bank, id)}`,
    ...(watched ? [`Watched: ${watched}`] : []),
    ...(owner ? [`Seen to by ${owner}.`] : []),
    ...(review ? [`To be looked at on ${review}.`] : []),
    ...outcomes.map((outcome, place) => item(place + 1, means[outcome])),
  ]
}

function placeAfter(talk: Talk, at: number): Place {
  return at + 1 < lastExperiments(talk).length ? { kind: 'lastExperiment', at: at + 1 } : placeOf(talk)
}
