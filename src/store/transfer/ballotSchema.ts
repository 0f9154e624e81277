import * as z from 'zod/mini'
import type { Ballot } from '../../domain/ballots/ballot.ts'
import type { Bank } from '../../domain/bank.ts'
import { otherBank } from '../../domain/otherBank.ts'
import { bankSchema, object, slug } from '../assessments/assessmentSchema.ts'
import { strangersTo } from '../assessments/decodeAssessment.ts'
import { decodeBy } from '../assessments/decodeBy.ts'
import type { Decoded } from '../assessments/decodeBy.ts'
import { filled, identity, line, moment, or } from '../assessments/textSchema.ts'

const vote = z.literal([0, 1, 2, 3, 'unknown'], or('is not a vote: 0, 1, 2, 3 or unknown'))

const stored = object({
  schema: z.optional(z.literal(1, or('is not a schema; 1 is'))),
  ballot: identity,
  voted: z.exactOptional(moment),
  team: filled(500),
  role: z.exactOptional(line(60)),
  bank: bankSchema.check(
    z.refine(({ version }) => version !== undefined, { path: ['version'], error: 'is missing' }),
  ),
  answers: z.record(slug, vote, or('is not a map of votes')),
})

const ballotSchema = z.pipe(
  stored,
  z.transform(({ schema: _, ...ballot }): Ballot => ballot),
)

/** The ballot that a parsed file holds, or everything that is wrong with it. One of another bank may ask other questions. */
export function decodeBallot(raw: unknown, bank: Bank): Decoded<Ballot> {
  const decoded = decodeBy(ballotSchema, raw, 'a ballot', () => [])
  if (decoded.ok && otherBank(bank, decoded.value.bank)) return decoded
  return decodeBy(ballotSchema, raw, 'a ballot', (file) => strangersTo(bank, file))
}
