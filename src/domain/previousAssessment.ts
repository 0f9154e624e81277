import { plainLine } from './plainText.ts'
import type { Assessment } from './assessment.ts'
import type { Details } from './session.ts'

/** The last of these sessions, the newest first, that the same team finished about the same service. */
export function previousAssessment(
  past: readonly Assessment[],
  { team, service }: Pick<Details, 'team' | 'service'>,
): Assessment | undefined {
  return past.find((each) => same(each.team, team) && same(each.service ?? '', service ?? ''))
}

/** Case, Unicode form and space do not make another name. */
function same(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

function nameKey(name: string): string {
  return plainLine(name).normalize('NFKC').toLowerCase()
}
