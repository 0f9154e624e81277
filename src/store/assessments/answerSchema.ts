import * as z from 'zod/mini'
import type { Answer, Vote } from '../../domain/assessment.ts'
import { filled, line, or, text } from './textSchema.ts'

const notALevel = or('is not a level: 0, 1, 2 or 3')
const level = z.literal([0, 1, 2, 3], notALevel)

const vote: z.ZodMiniType<Vote> = z.pipe(
  z.transform((raw) => (isRecord(raw) ? raw : { level: raw })),
  z.strictObject({
    level: z.literal([0, 1, 2, 3, 'unknown'], or('is not a vote: 0, 1, 2, 3 or unknown')),
    role: z.exactOptional(line(60)),
  }),
)
/** The votes of a round. */
export const votes = z.array(vote, or('is not a list of votes'))

const spoken = {
  votes: z.exactOptional(votes),
  rounds: z.exactOptional(z.array(votes, or('is not a list of rounds'))),
  note: z.exactOptional(text),
}

/** What a team said to one question, in the long form or in the short ones. */
export const answerSchema: z.ZodMiniType<Answer> = z.pipe(
  z.transform(longForm),
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('level'), level, ...spoken }),
      z.strictObject({ kind: z.literal('split'), ...spoken, votes }),
      z.strictObject({ kind: z.literal('unknown'), ...spoken }),
      z.strictObject({ kind: z.literal('notApplicable'), because: filled(1000), ...spoken }),
    ],
    or('is not an answer: a level from 0 to 3, unknown, notApplicable with a reason, or votes'),
  ),
)

/** `1`, `unknown`, `{ level: 1 }`, `{ notApplicable: reason }` and `{ votes: [0, 2] }` with their kind spelt out. */
function longForm(raw: unknown): unknown {
  if (typeof raw === 'number') return { kind: 'level', level: raw }
  if (raw === 'unknown') return { kind: raw }
  if (!isRecord(raw) || Object.hasOwn(raw, 'kind')) return raw
  if (Object.hasOwn(raw, 'notApplicable')) {
    const { notApplicable, ...rest } = raw
    return { ...rest, kind: 'notApplicable', because: notApplicable }
  }
  if (raw['level'] === 'unknown') {
    const { level: _, ...rest } = raw
    return { ...rest, kind: 'unknown' }
  }
  if (Object.hasOwn(raw, 'level')) return { ...raw, kind: 'level' }
  return Object.hasOwn(raw, 'votes') ? { ...raw, kind: 'split' } : raw
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
