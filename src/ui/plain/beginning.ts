import type { Session } from '../../domain/session/session.ts'

/** What is said first of a session that was begun before. */
export function beginning({ corrects, details }: Session): string {
  const team = details?.team ?? 'the session'
  return corrects ? `Correcting the session of ${team}, ${corrects.date}.` : `Going on with ${team}.`
}
