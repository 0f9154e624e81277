import type { ExperimentState } from '../../../domain/assessment.ts'
import { actionNamed } from '../../../domain/roadmap/actionNamed.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { cutTo, emptyLine, firstRows, indented, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { LastExperimentsScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { formLines } from '../roadmap/besideRoadmap.ts'
import { lastExperiments } from './lastExperiments.ts'
import type { LastExperiment } from './lastExperiments.ts'
import { waysOn } from './updateLastExperiments.ts'
import { previousOf } from '../question/lastTime.ts'

interface Props {
  readonly model: Model
  readonly screen: LastExperimentsScreen
}

const states = {
  chosen: '?',
  done: 'done',
  moved: 'moved',
  stalled: 'stalled',
  dropped: 'dropped',
} as const satisfies Record<ExperimentState, string>

const stateWidth = '[stalled] '.length

/** So many rows of the list stay in view, however much there is to tell. */
const fewestRows = 3

/** So many rows are left for it and what is told, however much there is to say above. */
const fewestBelow = 5

/** What the team chose to try last time: what became of it comes before anything new. */
export function LastExperimentsView({ model, screen }: Props) {
  const experiments = lastExperiments(model)
  const focus = experiments[screen.cursor]
  const width = model.size.columns - 1
  const header = headerLines(model, 'What you chose to try last time', previousOf(model)?.date)
  const footer = footerOf(model, screen, focus)
  const height = roomBetween(model, header, footer)
  const above = firstRows(aboveLines(model, width), Math.max(1, height - fewestBelow), model.signs.cut)
  const labels = [
    ...experiments.map((each) => labelOf(model, each, width)),
    ...waysOn(model).map((way) => wayLabel(model, way)),
  ]
  const room = Math.max(1, height - above.length - 1)
  const told = screen.form ? formLines(model, screen.form, width) : detailLines(model, focus, width)
  const most = Math.max(0, room - (screen.form ? 1 : Math.min(labels.length, fewestRows)))
  const below = firstRows(told.length < most ? [emptyLine, ...told] : told, most, model.signs.cut)
  const list = room - below.length
  const top = topFor(screen.cursor, labels.length, list)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...above, emptyLine]} />
      <Choices labels={windowOf(labels, top, list)} cursor={screen.cursor - top} signs={model.signs} />
      <Lines lines={below} />
    </Frame>
  )
}

function footerOf(model: Model, screen: Props['screen'], focus: LastExperiment | undefined): readonly Line[] {
  if (screen.form)
    return footerLines(model, ['Enter next', '↑ ↓ fields', 'Esc leave as it was'], screen.form.wrong)
  const busy = model.busy ? { notice: 'Reading the reports' } : {}
  const reported = [
    'Enter next',
    'Space put aside',
    'o who, when',
    '? keys',
    'Esc to the questions',
    'q leave',
  ]
  return footerLines({ ...model, ...busy }, focus?.reported ? reported : 'lastExperiments')
}

/** What is asked, and where what is filled in already comes from. */
function aboveLines(model: Model, width: number): readonly Line[] {
  const asked = 'What became of each? 1 done, 2 moved: what you watched moved, 3 stalled, 4 dropped.'
  return [...wrapped(asked, width), ...reportLines(model, width)]
}

function reportLines({ news }: Model, width: number): readonly Line[] {
  if (!news?.said.length) return []
  const [file, another] = [...new Set(news.said.map((each) => each.file))]
  const said = another === undefined ? `${file} says` : 'your reports say'
  return wrapped(`In [ ]: what ${said}. Nothing of it is kept before you say yes.`, width)
}

function labelOf(
  { bank, signs }: Model,
  { experiment: { action, state }, reported }: LastExperiment,
  width: number,
): string {
  const said = reported ? `[${states[state]}]` : states[state]
  return cutTo(`${said.padEnd(stateWidth)}${experimentTitle(bank, action)}`, width - 2, signs.cut)
}

function wayLabel({ news }: Model, way: ReturnType<typeof waysOn>[number]): string {
  if (way === 'takeIn') return 'Yes, keep what stands in [ ], and go on'
  return news?.said.length ? 'Go on without the report' : 'Go on to the questions'
}

/** Who saw to the experiment in focus, and what was to move; what a report says of it, or, behind them, what it says that nobody understands. */
function detailLines(model: Model, focus: LastExperiment | undefined, width: number): readonly Line[] {
  if (!focus) return unclearLines(model, width)
  const { experiment, reported } = focus
  const { said = [], aside = [] } = model.news ?? {}
  const told = reported ?? said.find((each) => each.experiment.action === experiment.action)
  const isAside = aside.includes(experiment.action)
  const action = actionNamed(model.bank, experiment.action)
  const signal = experiment.signal ?? (action && wordsOf(action).signal)
  const who = [experiment.owner, experiment.review && `to be looked at on ${experiment.review}`]
  const files = new Set(said.map(({ file }) => file))
  return [
    ...(told && (reported || isAside)
      ? wrapped(
          `${isAside ? 'Put aside. ' : ''}${files.size > 1 ? told.file : 'The report'} says: ${told.what.join('; ')}`,
          width,
          'title',
        )
      : []),
    ...(signal ? indented(signal, width, span('Watched: ', 'title')) : []),
    ...(who.some(Boolean) ? wrapped(who.filter(Boolean).join(', '), width) : []),
    ...(model.news?.unclear.length ? [emptyLine] : []),
    ...unclearLines(model, width),
  ]
}

function unclearLines({ news, signs }: Model, width: number): readonly Line[] {
  if (!news?.unclear.length) return []
  return [
    ...wrapped('Not understood, and left as it is:', width, 'attention'),
    ...news.unclear.flatMap((each) => indented(each, width, span(` ${signs.bullet} `))),
  ]
}
