import type { Assessment } from './assessment.ts'
import type { Details } from './session.ts'

/** The last of these sessions, the newest first, that the same team finished about the same service. */
export function previousAssessment(
  past: readonly Assessment[],
  { team, service }: Pick<Details, 'team' | 'service'>,
): Assessment | undefined {
  return past.find((each) => same(each.team, team) && same(each.service ?? '', service ?? ''))
}

/** Nobody minds how a name is written in capitals. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
