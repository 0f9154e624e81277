import { emptyLine, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import { inSigns } from '../../looks/signs.ts'
import type { Model } from '../../model.ts'
import type { PastTeam } from './pastTeams.ts'
import { sessionRow, sessionSentences } from './sessionWords.ts'
import { trendLines } from './trendLines.ts'

/** The history of a team laid out for the room that there is. */
export interface HistoryLayout {
  /** The trend; none where the list needs its rows. */
  readonly above: readonly Line[]
  /** The sessions in view, and the place of the one in focus among them. */
  readonly labels: readonly string[]
  readonly cursor: number
  /** What the list has no room for of the session in focus; nothing where the list needs its rows. */
  readonly below: readonly Line[]
}

/** Sessions that are always in view, whatever else there is to show. */
const fewestRows = 3

/** Lays the history of a team out in `room` rows, with the session at `focus` in view. */
export function layOutHistory(model: Model, team: PastTeam, focus: number, room: number): HistoryLayout {
  const { bank, signs, size, older } = model
  const width = size.columns - 1
  const session = team.sessions[focus]
  const isLast = focus === team.sessions.length - 1
  const sentences = [
    ...(session ? sessionSentences(bank, session) : []),
    ...(isLast && older ? ['If there are older ones, boring history lists them.'] : []),
  ]
  const told = sentences.flatMap((said) => wrapped(inSigns(said, signs), width))
  const trend = trendLines(model, team, width)
  const above = room - trend.length - told.length > fewestRows ? trend : []
  const below = room - above.length > fewestRows + told.length ? [emptyLine, ...told] : []
  const height = Math.max(1, room - above.length - below.length)
  const top = topFor(focus, team.sessions.length, height)
  const labels = windowOf(team.sessions, top, height).map((each) =>
    inSigns(sessionRow(bank, each, width), signs),
  )
  return { above, labels, cursor: focus - top, below }
}
