import { commandOf } from '../../keys/keys.ts'
import type { Change, Model } from '../../model.ts'
import type { HistoryScreen } from '../../screen.ts'
import type { PastSession } from '../../sessions.ts'
import type { Key } from '../../terminal/key.ts'
import { doing, show, within } from '../change.ts'
import { firstPage } from '../result/resultOf.ts'
import { scrolled } from '../scrolled.ts'
import { correcting } from './correcting.ts'
import { pastTeams } from './pastTeams.ts'

/** The history, with a session in focus; with the newest one where none is given. */
export function historyScreen({ past }: Model, session?: PastSession): HistoryScreen {
  const teams = pastTeams(past)
  const team = Math.max(
    0,
    teams.findIndex(({ sessions }) => session && sessions.includes(session)),
  )
  const cursor = session ? (teams[team]?.sessions.indexOf(session) ?? 0) : 0
  return { kind: 'pastSessions', team, cursor: Math.max(0, cursor) }
}

/** The history after a key. */
export function updateHistory(model: Model, screen: HistoryScreen, key: Key): Change {
  const { hint: _, ...calm } = screen
  const teams = pastTeams(model.past)
  const sessions = teams[calm.team]?.sessions ?? []
  const session = sessions[calm.cursor]
  const command = commandOf(key, 'pastSessions')
  switch (command) {
    case 'back':
      return show(model, { kind: 'home', cursor: 0 })
    case 'choose':
      return show(model, session ? firstPage(session) : calm)
    case 'correct':
      return session ? doing({ ...model, busy: true }, correcting(model.drafts, session)) : show(model, calm)
    case 'compare':
      return compare(model, calm, sessions)
    case 'previous':
    case 'next': {
      const team = within(calm.team + (command === 'next' ? 1 : -1), teams.length)
      return show(model, team === calm.team ? calm : { kind: 'pastSessions', team, cursor: 0 })
    }
    default:
      return show(model, { ...calm, cursor: scrolled(calm.cursor, command, sessions.length) })
  }
}

function compare(model: Model, screen: HistoryScreen, sessions: readonly PastSession[]): Change {
  const [later, earlier] = [sessions[screen.cursor], sessions[screen.cursor + 1]]
  if (!later || !earlier)
    return show(model, { ...screen, hint: 'The first session: there is none before it.' })
  return show(model, { kind: 'comparison', later, earlier, top: 0 })
}
