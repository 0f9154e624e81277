import type { Assessment } from '../../domain/assessment.ts'

/** When an assessment that is finished now (an ISO time) ended. A correction stands where what it corrects stood. */
export function endOf({ supersedes }: Assessment, now: string): Pick<Assessment, 'finished'> {
  return supersedes === undefined ? { finished: now } : {}
}
