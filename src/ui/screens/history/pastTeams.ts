import { groupBy } from '../../../domain/groupBy.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { sessionLineKey } from '../../../domain/session/sessionLineKey.ts'
import type { PastSession } from '../../sessions.ts'

/** The finished sessions of one team about one service, the newest first. */
export interface PastTeam {
  readonly name: string
  readonly sessions: readonly PastSession[]
}

/** The teams that finished a session, whoever did so last first. Whatever way a name is spelt, it is one team. */
export function pastTeams(past: readonly PastSession[]): readonly PastTeam[] {
  const groups = groupBy(past, ({ assessment }) => sessionLineKey(assessment))
  return [...groups.values()].map((sessions) => {
    const [latest] = sessions
    return { name: latest ? teamAndService(latest.assessment) : '', sessions }
  })
}
