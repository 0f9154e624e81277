import type { Experiment } from '../../domain/assessment.ts'
import { count } from '../../domain/words/figures.ts'
import { experimentTitle } from '../../domain/roadmap/experimentTitle.ts'
import { emptyLine, indented, span, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import type { FinishedFiles } from '../sessions.ts'
import { bodyHeight } from './bodyHeight.ts'

/** What was kept, where, and what to do next; the files are links where the terminal shows them. */
export function finishedLines(model: Model, { report, problem, assessment }: FinishedFiles): readonly Line[] {
  const width = model.size.columns - 1
  const chosen = (model.session?.experiments ?? []).filter(({ state }) => state === 'chosen')
  const files = [
    emptyLine,
    ...(report ? fileLines(model, 'Report: ', report, width) : []),
    ...(problem ? indented(problem, width, span('No report: ', 'attention')) : []),
    ...fileLines(model, 'Answers: ', assessment, width),
    emptyLine,
    ...wrapped('What to do next', width, 'title'),
  ]
  const inBrief = [...files, ...briefLines(model, chosen, width)]
  return (
    [chosen, []]
      .map((named) => [...files, ...nextLines(model, chosen, named, width)])
      .find((lines) => lines.length <= bodyHeight(model.size)) ?? inBrief
  )
}

/** What to do next in as few rows as say it: long paths take the rest. */
function briefLines({ signs }: Model, chosen: readonly Experiment[], width: number): readonly Line[] {
  const first = firstReview(chosen)
  return [
    'Put the report where the team works.',
    ...(chosen.length ? [`Begin with ${count(chosen.length, 'experiment')}; the report says how.`] : []),
    first ? `Meet again on ${first}.` : 'Meet again in a few weeks.',
  ].flatMap((text) => indented(text, width, span(` ${signs.bullet} `)))
}

function firstReview(chosen: readonly Experiment[]): string | undefined {
  return chosen.flatMap(({ review }) => review ?? []).toSorted()[0]
}

function fileLines({ signs }: Model, label: string, path: string, width: number): readonly Line[] {
  return indented(path, width, span(label, 'title')).map(([lead = span(''), ...rest]) => [
    lead,
    ...rest.map((each) => (signs.links ? { ...each, link: path } : each)),
  ])
}

/** What to do next; who begins with what is told of as many as there is room to name. */
function nextLines(
  { bank, signs }: Model,
  chosen: readonly Experiment[],
  named: readonly Experiment[],
  width: number,
): readonly Line[] {
  const item = (text: string) => indented(text, width, span(` ${signs.bullet} `))
  const first = firstReview(chosen)
  return [
    ...item('Put the report where the team works; the next session begins with what is ticked there.'),
    ...(chosen.length > named.length
      ? item(`Begin with ${count(chosen.length, 'experiment')}; the report says who and how.`)
      : []),
    ...named.flatMap(({ action, owner, review }) =>
      item(
        `${owner ?? 'Somebody'} begins with: ${experimentTitle(bank, action)}${review ? ` (until ${review})` : ''}`,
      ),
    ),
    ...item(
      first
        ? `Meet again on ${first}: the next session begins with what became of ${chosen.length === 1 ? 'it' : 'them'}.`
        : 'Meet again in a few weeks, and compare.',
    ),
  ]
}
