import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import { assessmentSchema } from './assessmentSchema.ts'
import { decodeBy } from './decodeBy.ts'
import type { Complaint, Decoded } from './decodeBy.ts'
import { unknownBuckets } from './unknownBuckets.ts'

/** The assessment that a parsed file holds, or everything that is wrong with it. */
export function decodeAssessment(raw: unknown, bank?: Bank): Decoded<Assessment> {
  return decodeBy(assessmentSchema, raw, 'an assessment', (file) =>
    bank ? [...strangersTo(bank, file), ...unknownBuckets(bank, file)] : [],
  )
}

/** The answers in a file to questions that are neither this bank's nor that which it was asked with. */
export function strangersTo(bank: Bank, raw: object): readonly Complaint[] {
  if (!('answers' in raw) || typeof raw.answers !== 'object' || raw.answers === null) return []
  // It may have been asked with other questions; those are kept, and count for nothing here.
  const ids = new Set([...bank.questions.map(({ id }) => id), ...askedIn(raw)])
  return Object.keys(raw.answers)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      path: ['answers', id],
      what: `"${plainLine(id, 80)}" is not a question of this bank`,
      of: 'key',
      suggest: 'question',
    }))
}

/** The questions of the bank that a file says it was asked with. */
function askedIn(raw: object): readonly string[] {
  const stamp: unknown = 'bank' in raw ? raw.bank : undefined
  const revisions: unknown =
    typeof stamp === 'object' && stamp !== null && 'revisions' in stamp ? stamp.revisions : undefined
  return typeof revisions === 'object' && revisions !== null ? Object.keys(revisions) : []
}
