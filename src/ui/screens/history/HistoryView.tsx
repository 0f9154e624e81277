import { emptyLine, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { HistoryScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { inSigns } from '../../looks/signs.ts'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { pastTeams } from './pastTeams.ts'
import { sessionRow, sessionSentences } from './sessionWords.ts'
import { trendLines } from './trendLines.ts'

/** Sessions that are always in view, whatever else there is to show. */
const fewestRows = 3

/** How a team fared, and its finished sessions, the newest first. */
export function HistoryView({ model, screen }: { readonly model: Model; readonly screen: HistoryScreen }) {
  const teams = pastTeams(model.past)
  const team = teams[screen.team]
  const footer = footerLines(model, 'pastSessions', screen.hint)
  if (!team)
    return (
      <Frame size={model.size} header={headerLines(model, 'Look back')} footer={footer}>
        <Lines lines={[[span('No session was finished yet.')]]} />
      </Frame>
    )
  const which = teams.length > 1 ? `team ${screen.team + 1} of ${teams.length}` : ''
  const header = headerLines(model, `Look back: ${team.name}`, which)
  const width = model.size.columns - 1
  const told = team.sessions[screen.cursor]
  const isLast = screen.cursor === team.sessions.length - 1
  const sentences = [
    ...(told ? sessionSentences(model.bank, told) : []),
    ...(isLast && model.older ? ['If there are older ones, boring history lists them.'] : []),
  ]
  const below: readonly Line[] = sentences.flatMap((said) => wrapped(inSigns(said, model.signs), width))
  const room = roomBetween(model, header, footer)
  const trend = trendLines(model, team, width)
  const above = room - trend.length - below.length > fewestRows ? trend : []
  const under = room - above.length > fewestRows + below.length ? [emptyLine, ...below] : []
  const height = Math.max(1, room - above.length - under.length)
  const top = topFor(screen.cursor, team.sessions.length, height)
  const labels = windowOf(team.sessions, top, height).map((session) =>
    inSigns(sessionRow(model.bank, session, width), model.signs),
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={above} />
      <Choices labels={labels} cursor={screen.cursor - top} signs={model.signs} />
      <Lines lines={under} />
    </Frame>
  )
}
