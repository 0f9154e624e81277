import type { Assessment } from '../../domain/assessment.ts'
import type { Entry, IsWanted, Kept } from '../store.ts'
import { sessionLineKey } from '../../domain/session/sessionLineKey.ts'

/** Whether a session is of the same team and service as this one, however their names are spelt. */
export function isLike(session: Pick<Assessment, 'team' | 'service'>): IsWanted {
  const key = sessionLineKey(session)
  return (each) => sessionLineKey(each) === key
}

/** The finished sessions of the same team and service as this one, the oldest first, however their names are spelt. */
export function sessionsLike(entries: readonly Entry[], session: Assessment): readonly Kept[] {
  return entries.flatMap((entry) =>
    entry.kind === 'assessment' && sessionLineKey(entry.assessment) === sessionLineKey(session)
      ? [entry.assessment]
      : [],
  )
}

/** The sessions before this one, of the same team and service, the oldest first; one that is not kept here is placed by its day. */
export function earlierSessions(entries: readonly Entry[], session: Assessment): readonly Kept[] {
  const like = sessionsLike(entries, session)
  const place = like.findIndex(({ id }) => id === session.id)
  return place < 0 ? like.filter(({ date }) => date < session.date) : like.slice(0, place)
}

/** The last of them. */
export function earlierSession(entries: readonly Entry[], session: Assessment): Kept | undefined {
  return earlierSessions(entries, session).at(-1)
}
