import type { ExperimentState } from '../../../domain/assessment.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { actionNamed } from '../../../domain/roadmap/actionNamed.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { cutTo, emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { LastExperiment } from './lastExperiments.ts'
import type { waysOn } from './updateLastExperiments.ts'

const states = {
  chosen: '?',
  done: 'done',
  moved: 'moved',
  stalled: 'stalled',
  dropped: 'dropped',
} as const satisfies Record<ExperimentState, string>

const stateWidth = '[stalled] '.length

/** What is asked, and where what is filled in already comes from. */
export function aboveLines(model: Model, width: number): readonly Line[] {
  const asked = 'What became of each? 1 done, 2 moved: what you watched moved, 3 stalled, 4 dropped.'
  return [...wrapped(asked, width), ...reportLines(model, width)]
}

function reportLines({ news }: Model, width: number): readonly Line[] {
  if (!news?.said.length) return []
  const [file, another] = [...new Set(news.said.map((each) => each.file))]
  const said = another === undefined ? `${file} says` : 'your reports say'
  return wrapped(`In [ ]: what ${said}. Nothing of it is kept before you say yes.`, width)
}

/** An experiment in a row: what became of it, in brackets where a report says so, and what it is. */
export function labelOf(
  { bank, signs }: Model,
  { experiment: { action, state }, reported }: LastExperiment,
  width: number,
): string {
  const said = reported ? `[${states[state]}]` : states[state]
  return cutTo(`${said.padEnd(stateWidth)}${experimentTitle(bank, action)}`, width - 2, signs.cut)
}

/** A way on in words. */
export function wayLabel({ news }: Model, way: ReturnType<typeof waysOn>[number]): string {
  if (way === 'takeIn') return 'Yes, keep what stands in [ ], and go on'
  return news?.said.length ? 'Go on without the report' : 'Go on to the questions'
}

/** Who saw to the experiment in focus, and what was to move; what a report says of it, or, behind them, what it says that nobody understands. */
export function detailLines(model: Model, focus: LastExperiment | undefined, width: number): readonly Line[] {
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
