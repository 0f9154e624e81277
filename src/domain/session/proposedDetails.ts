import type { Assessment } from '../assessment.ts'
import type { Details } from './session.ts'
import { sessionLineKey } from './sessionLineKey.ts'
import { teamKey } from './teamKey.ts'
import { cadences } from '../bank.ts'

/** What a team said of itself in a session. */
type Said = Pick<Assessment, 'team' | 'service' | 'participants' | 'cadence' | 'target' | 'checkpoint'>

/**
 * What the form about a team begins with: what the team said of itself in its last session, else what is usual here.
 * The last session is that of the team and service that were named, or of any where none was.
 *
 * @param past finished sessions, the newest first
 * @param usual what was said last on this machine, in whichever folder
 */
export function proposedDetails(
  past: readonly Said[],
  usual: Partial<Details>,
  { team, service }: Pick<Partial<Details>, 'team' | 'service'>,
): Partial<Details> {
  const last = past.find((each) =>
    service === undefined
      ? team === undefined || teamKey(each.team) === teamKey(team)
      : sessionLineKey(each) === sessionLineKey({ team: team ?? each.team, service }),
  )
  if (last) return saidLast(last, usual)
  const named = { ...(team !== undefined && { team }), ...(service !== undefined && { service }) }
  const isOther = team !== undefined && usual.team !== undefined && teamKey(team) !== teamKey(usual.team)
  return isOther ? named : { ...usual, ...named }
}

function saidLast(
  { team, service, participants, cadence, target, checkpoint }: Said,
  usual: Partial<Details>,
): Partial<Details> {
  const people = participants ?? usual.participants
  // Where a team has come to what it aimed at, the next cadence is the aim again.
  const isAhead = target !== undefined && cadences.indexOf(target) > cadences.indexOf(cadence)
  return {
    team,
    ...(service !== undefined && { service }),
    ...(people !== undefined && { participants: people }),
    cadence,
    ...(isAhead && { target }),
    ...(checkpoint !== undefined && { checkpoint }),
  }
}
