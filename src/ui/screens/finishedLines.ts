import type { Experiment } from '../../domain/assessment.ts'
import { count } from '../../domain/figures.ts'
import { experimentTitle } from '../../domain/roadmap/experimentTitle.ts'
import { emptyLine, indented, span, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { FinishedFiles, Model } from '../model.ts'
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
  const inFull = [...files, ...nextLines(model, chosen, chosen, width)]
  return inFull.length > bodyHeight(model.size) ? [...files, ...nextLines(model, chosen, [], width)] : inFull
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
  const item = (text: string) => indented(text, width, span(` ${signs.dot} `))
  const [first] = chosen.flatMap(({ review }) => review ?? []).toSorted()
  return [
    ...item('Put the report where the team works; boxes that are ticked there can be read back.'),
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
