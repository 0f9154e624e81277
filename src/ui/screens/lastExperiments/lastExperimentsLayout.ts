import { emptyLine, firstRows, topFor, windowOf } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { LastExperimentsScreen } from '../../screen.ts'
import { formLines } from '../roadmap/besideRoadmap.ts'
import { lastExperiments } from './lastExperiments.ts'
import { aboveLines, detailLines, labelOf, wayLabel } from './lastExperimentsLines.ts'
import { waysOn } from './updateLastExperiments.ts'

/** The last experiments laid out for the room that there is. */
export interface LastExperimentsLayout {
  readonly above: readonly Line[]
  /** The rows in view, and the place of the one in focus among them. */
  readonly labels: readonly string[]
  readonly cursor: number
  /** What is told of the one in focus, or the form in which it is changed. */
  readonly below: readonly Line[]
}

/** So many rows of the list stay in view, however much there is to tell. */
const fewestRows = 3

/** So many rows are left for it and what is told, however much there is to say above. */
const fewestBelow = 5

/** Lays the last experiments out in `room` rows; what is told gives way to the list, and what is asked to both. */
export function layOutLastExperiments(
  model: Model,
  screen: LastExperimentsScreen,
  room: number,
): LastExperimentsLayout {
  const { cut } = model.signs
  const experiments = lastExperiments(model)
  const width = model.size.columns - 1
  const asked = firstRows(aboveLines(model, width), Math.max(1, room - fewestBelow), cut)
  const labels = [
    ...experiments.map((each) => labelOf(model, each, width)),
    ...waysOn(model).map((way) => wayLabel(model, way)),
  ]
  const rest = Math.max(1, room - asked.length - 1)
  const told = screen.form
    ? formLines(model, screen.form, width)
    : detailLines(model, experiments[screen.cursor], width)
  const most = Math.max(0, rest - (screen.form ? 1 : Math.min(labels.length, fewestRows)))
  const below = firstRows(told.length < most ? [emptyLine, ...told] : told, most, cut)
  const list = rest - below.length
  const top = topFor(screen.cursor, labels.length, list)
  return {
    above: [...asked, emptyLine],
    labels: windowOf(labels, top, list),
    cursor: screen.cursor - top,
    below,
  }
}
