import type { Assessment } from './assessment.ts'
import type { Details } from './session.ts'
import { sessionLineKey } from './sessionLineKey.ts'

/** The last of these sessions, the newest first, that the same team finished about the same service. */
export function previousAssessment(
  past: readonly Assessment[],
  details: Pick<Details, 'team' | 'service'>,
): Assessment | undefined {
  return past.find((each) => sessionLineKey(each) === sessionLineKey(details))
}
