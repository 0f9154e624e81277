import type { Answer } from '../../../domain/assessment.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import type { Signs } from '../../looks/signs.ts'

/** One sign for what was said to a question. */
export function markOf(signs: Signs, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'level':
      return String(fingers(answer.level))
    case 'unknown':
      return signs.unknown
    case 'notApplicable':
      return signs.notApplicable
    case 'split':
      return signs.split
    case undefined:
      return signs.open
  }
}
