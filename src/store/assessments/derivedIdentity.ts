import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import type { Assessment } from '../../domain/assessment.ts'
import { writeAssessment } from './assessmentFile.ts'

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID for an assessment that has none: always the same for the same assessment, and sorting by its time. */
export function derivedIdentity(assessment: Assessment): string {
  const { finished, started, date } = assessment
  const time = Math.max(0, Date.parse(finished ?? started ?? date))
  const hash = createHash('sha256').update(writeAssessment(assessment)).digest()
  return encodeTime(time, 10) + [...hash.subarray(0, 16)].map((byte) => digits[byte % 32]).join('')
}
