import { span } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { HistoryScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { layOutHistory } from './historyLayout.ts'
import { pastTeams } from './pastTeams.ts'

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
  const { above, labels, cursor, below } = layOutHistory(
    model,
    team,
    screen.cursor,
    roomBetween(model, header, footer),
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={above} />
      <Choices labels={labels} cursor={cursor} signs={model.signs} />
      <Lines lines={below} />
    </Frame>
  )
}
