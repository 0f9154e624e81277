import type { Assessment } from '../assessment.ts'
import type { Details } from './session.ts'
import { sessionLineKey } from './sessionLineKey.ts'

/** The last of these sessions, the newest first, that the same team finished about the same service; before the one that is corrected, if one is. */
export function previousAssessment(
  past: readonly Assessment[],
  details: Pick<Details, 'team' | 'service'>,
  corrects?: Assessment,
): Assessment | undefined {
  // What is corrected is no earlier session of itself, nor is what came after it.
  const place = corrects ? past.findIndex(({ id }) => id === corrects.id) : -1
  return past.slice(place + 1).find((each) => sessionLineKey(each) === sessionLineKey(details))
}
