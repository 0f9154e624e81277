import type { Assessment } from './assessment.ts'
import type { Details } from './session.ts'
import { sessionLineKey } from './sessionLineKey.ts'
import { teamKey } from './teamKey.ts'
import { cadences } from './bank.ts'

/**
 * What the form about a team begins with: what the team said of itself in its last session, else what is usual here.
 * The team and service are those of `usual` where it names any, else those of the last session of all.
 *
 * @param past finished sessions, the newest first
 * @param usual what is usual here, or was said beforehand
 */
export function proposedDetails(
  past: readonly Pick<
    Assessment,
    'team' | 'service' | 'participants' | 'cadence' | 'target' | 'checkpoint'
  >[],
  usual: Partial<Details>,
): Partial<Details> {
  const { team, service } = usual
  const last = past.find((each) =>
    service === undefined
      ? team === undefined || teamKey(each.team) === teamKey(team)
      : sessionLineKey(each) === sessionLineKey({ team: team ?? each.team, service }),
  )
  if (!last) return usual
  const { participants = usual.participants, cadence, target, checkpoint } = last
  // Where a team has come to what it aimed at, the next cadence is the aim again.
  const isAhead = target !== undefined && cadences.indexOf(target) > cadences.indexOf(cadence)
  return {
    ...usual,
    team: team ?? last.team,
    ...(last.service !== undefined && { service: last.service }),
    ...(participants !== undefined && { participants }),
    cadence,
    ...(isAhead && { target }),
    ...(checkpoint !== undefined && { checkpoint }),
  }
}
