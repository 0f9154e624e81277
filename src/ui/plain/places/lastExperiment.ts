import type { Experiment } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { actionNamed } from '../../../domain/roadmap/actionNamed.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { asideToggled, outcomes, saidOtherwise, saying } from '../../reportNews.ts'
import { lastExperiments, toTakeIn } from '../../screens/lastExperiments/lastExperiments.ts'
import type { LastExperiment } from '../../screens/lastExperiments/lastExperiments.ts'
import { wrongWithReview } from '../../../domain/roadmap/reviewDay.ts'
import type { Accepted, Asks } from '../asks.ts'
import { placeOf } from '../placeOf.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { moveTo, say } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

const means = {
  done: 'done',
  moved: 'moved: what you watched moved',
  stalled: 'stalled',
  dropped: 'dropped',
} as const satisfies Record<(typeof outcomes)[number], string>

/** What became of an experiment of the last session: that comes before anything new. What a report says of it stands in brackets. */
export function askLastExperiment(
  talk: Talk,
  { at }: Place & { readonly kind: 'lastExperiment' },
): Asks<Turn> {
  const experiments = lastExperiments(talk)
  const last = experiments[at]
  const inBrackets = last?.reported && bracketed(last.experiment)
  return {
    opening: () => [
      ...(at === 0 ? ['', 'What you chose to try last time.'] : []),
      ...(last ? openingRows(talk, last, `Experiment ${at + 1} of ${experiments.length}`) : []),
    ],
    prompt: `What became of it${inBrackets ? ` [${inBrackets}]` : ''}: `,
    accepts: [
      { type: `1 to ${outcomes.length}`, does: outcomes.join(', ') },
      { type: 'Enter', does: inBrackets ? `as the report says: ${inBrackets}` : 'say nothing of it' },
      ...(inBrackets ? forReported : []),
      { type: 'b', does: 'the one before' },
    ],
    answer(line) {
      if (line === '') return moveTo(talk, placeAfter(talk, at))
      if (line === 'b') return at > 0 ? moveTo(talk, { kind: 'lastExperiment', at: at - 1 }) : undefined
      const state = outcomes.find((each, place) => line === each || line === String(place + 1))
      if (!last) return undefined
      if (state) return said(talk, last, { ...last.experiment, state }, at)
      return changed(talk, last, line, at)
    },
  }
}

const forReported: readonly Accepted[] = [
  { type: 'x', does: 'put aside what the report says of it' },
  { type: 'who Kim', does: 'Kim sees to it' },
  { type: 'day 2027-01-31', does: 'look at it again on that day' },
]

/** What the team makes of what a report says; it is still to be taken in. */
function changed(talk: Talk, { experiment }: LastExperiment, line: string, at: number): Turn | undefined {
  const { news } = talk
  const [, word, rest = ''] = /^(x|who|day)(?:\s+(.*))?$/u.exec(line) ?? []
  const isReported = news?.said.some((each) => each.experiment.action === experiment.action)
  if (!news || !isReported || word === undefined) return undefined
  const here: Place = { kind: 'lastExperiment', at }
  if (word === 'x') {
    const without = { ...talk, news: asideToggled(news, experiment.action) }
    const isAside = without.news.aside.includes(experiment.action)
    return isAside
      ? { ...moveTo(without, placeAfter(without, at)), said: ['Put aside.'] }
      : moveTo(without, here)
  }
  if (!rest) return undefined
  const wrong = word === 'day' ? wrongWithReview(rest, talk.today) : undefined
  if (wrong !== undefined) return say(talk, wrong)
  const people = word === 'day' ? { review: rest } : { owner: plainLine(rest, longest.owner) }
  return moveTo({ ...talk, news: saidOtherwise(news, { ...experiment, ...people }) }, here)
}

/** What the team says itself is kept at once; what it says of a report waits for its yes. */
function said(talk: Talk, { reported }: LastExperiment, experiment: Experiment, at: number): Turn {
  if (reported && talk.news) {
    const told = { ...talk, news: saidOtherwise(talk.news, experiment) }
    return { ...moveTo(told, placeAfter(told, at)), said: [`${experiment.state}.`] }
  }
  const experiments = saying(talk.session?.experiments ?? [], [experiment])
  const event = { kind: 'planned', experiments } as const
  return recording(talk, event, `${experiment.state}.`, placeAfter(talk, at))
}

function openingRows(
  { bank }: Talk,
  { experiment: { action: id, owner, review, signal }, reported }: LastExperiment,
  title: string,
): readonly Row[] {
  const action = actionNamed(bank, id)
  const watched = signal ?? (action && wordsOf(action).signal)
  return [
    '',
    `${title}: ${experimentTitle(bank, id)}`,
    ...(watched ? [`Watched: ${watched}`] : []),
    ...(owner ? [`Seen to by ${owner}.`] : []),
    ...(review ? [`To be looked at on ${review}.`] : []),
    ...(reported ? [`From ${reported.file}: ${reported.what.join('; ')}.`] : []),
    ...outcomes.map((outcome, place) => item(place + 1, means[outcome])),
  ]
}

/** An experiment as a report has it, in a few words. */
export function bracketed({ state, owner, review }: Experiment): string {
  return [state === 'chosen' ? 'goes on' : state, owner, review].filter(Boolean).join(', ')
}

/** What the reports say and nobody understands. */
export function unclearRows({ news }: Talk): readonly Row[] {
  const unclear = news?.unclear ?? []
  return unclear.length
    ? ['', 'Not understood in the reports, and left as it is:', ...unclear.map((each) => item('-', each))]
    : []
}

function placeAfter(talk: Talk, at: number): Place {
  if (at + 1 < lastExperiments(talk).length) return { kind: 'lastExperiment', at: at + 1 }
  return toTakeIn(talk).length ? { kind: 'takeIn' } : placeOf(talk)
}
