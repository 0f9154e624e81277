import { firstRows, topFor, windowOf } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { RoadmapScreen } from '../../screen.ts'
import { candidateLines, deeperLines, ruleLine, saveLines } from './besideRoadmap.ts'
import { roadmapRows, stopsIn } from './roadmapRows.ts'
import type { RoadmapRow } from './roadmapRows.ts'
import { rowLine } from './rowLine.ts'

/** The roadmap laid out for the room that there is: the list, and what is told of the row in focus. */
export interface RoadmapLayout {
  /** Whether what is told stands beside the list, not below it. */
  readonly isWide: boolean
  readonly listWidth: number
  readonly listHeight: number
  readonly list: readonly Line[]
  readonly toldHeight: number
  readonly told: readonly Line[]
}

/** From this width on what is told of an experiment stands beside the list. */
const roomForTwo = 100
/** The share of the width that the list then has, and of the height that what is told has otherwise. */
const shares = { list: 0.55, told: 0.45 } as const
/** Cells between the two. */
export const gap = 3

/** Lays the roadmap out in `room` rows. */
export function layOutRoadmap(model: Model, screen: RoadmapScreen, room: number): RoadmapLayout {
  const { columns } = model.size
  const { cut } = model.signs
  const rows = roadmapRows(model)
  const focus = stopsIn(rows)[screen.cursor]
  const isWide = columns >= roomForTwo
  const listWidth = isWide ? Math.floor(columns * shares.list) : columns
  const all = toldOf(model, screen, focus, isWide ? columns - listWidth - gap : columns - 1)
  const toldHeight = isWide ? room : Math.min(all.length + 1, Math.ceil(room * shares.told))
  const listHeight = isWide ? room : room - toldHeight
  const at = rows.findIndex((row) => row === focus)
  const seen = windowOf(rows, topFor(at, rows.length, listHeight), listHeight)
  return {
    isWide,
    listWidth,
    listHeight,
    list: seen.map((row) => rowLine(model, row, row === focus, listWidth - 1)),
    toldHeight,
    told: isWide
      ? firstRows(all, toldHeight, cut)
      : [ruleLine(model), ...firstRows(all, toldHeight - 1, cut)],
  }
}

function toldOf(
  model: Model,
  { form }: RoadmapScreen,
  focus: RoadmapRow | undefined,
  width: number,
): readonly Line[] {
  if (focus?.kind === 'candidate') return candidateLines(model, focus.candidate, form, width)
  return focus?.kind === 'deeper' ? deeperLines(model, width) : saveLines(model, width)
}
