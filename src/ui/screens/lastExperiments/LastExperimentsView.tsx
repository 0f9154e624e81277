import type { Experiment, ExperimentState } from '../../../domain/assessment.ts'
import { actionNamed } from '../../../domain/roadmap/actionNamed.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { cutTo, emptyLine, indented, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model, Screen } from '../../model.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { lastExperiments } from './lastExperiments.ts'
import { previousOf } from '../question/lastTime.ts'

interface Props {
  readonly model: Model
  readonly screen: Screen & { kind: 'lastExperiments' }
}

const states = {
  chosen: '?',
  done: 'done',
  moved: 'moved',
  stalled: 'stalled',
  dropped: 'dropped',
} as const satisfies Record<ExperimentState, string>

const stateWidth = 9

/** What the team chose to try last time: what became of it comes before anything new. */
export function LastExperimentsView({ model, screen }: Props) {
  const experiments = lastExperiments(model)
  const width = model.size.columns - 1
  const header = headerLines(model, 'What you chose to try last time', previousOf(model)?.date)
  const footer = footerLines(model, 'lastExperiments')
  const above = wrapped(
    'What became of each? 1 done, 2 moved: what you watched moved, 3 stalled, 4 dropped.',
    width,
  )
  const below = detailLines(model, experiments[screen.cursor], width)
  const labels = [...experiments.map((each) => labelOf(model, each, width)), 'Go on to the questions']
  const room = Math.max(1, roomBetween(model, header, footer) - above.length - below.length - 1)
  const top = topFor(screen.cursor, labels.length, room)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...above, emptyLine]} />
      <Choices labels={windowOf(labels, top, room)} cursor={screen.cursor - top} signs={model.signs} />
      <Lines lines={below} />
    </Frame>
  )
}

function labelOf({ bank, signs }: Model, { action, state }: Experiment, width: number): string {
  const label = `${states[state].padEnd(stateWidth)}${experimentTitle(bank, action)}`
  return cutTo(label, width - 2, signs.cut)
}

/** Who saw to the experiment in focus, and what was to move. */
function detailLines({ bank }: Model, experiment: Experiment | undefined, width: number): readonly Line[] {
  if (!experiment) return []
  const action = actionNamed(bank, experiment.action)
  const signal = experiment.signal ?? (action && wordsOf(action).signal)
  const who = [experiment.owner, experiment.review && `to be looked at on ${experiment.review}`]
  return [
    emptyLine,
    ...(signal ? indented(signal, width, span('Watched: ', 'title')) : []),
    ...(who.some(Boolean) ? wrapped(who.filter(Boolean).join(', '), width) : []),
  ]
}
