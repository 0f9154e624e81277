import * as z from 'zod/mini'
import { ways } from '../../domain/session/session.ts'
import type { Event } from '../../domain/session/session.ts'
import { answerSchema, votes } from '../assessments/answerSchema.ts'
import {
  assessmentSchema,
  bankSchema,
  details,
  experimentSchema,
  findingSchema,
  modeSchema,
  slug,
  factsSchema,
  timelineSchema,
} from '../assessments/assessmentSchema.ts'
import type { DraftHead } from '../store.ts'
import { identity, line, moment, text } from '../assessments/textSchema.ts'

const eventSchema: z.ZodMiniType<Event> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('described'), details: z.object({ ...details, mode: modeSchema }) }),
  z.object({ kind: z.literal('choseWay'), way: z.enum(ways) }),
  z.object({ kind: z.literal('timePassed'), minutes: z.int().check(z.minimum(0)) }),
  z.object({ kind: z.literal('wentDeeper'), questions: z.array(slug) }),
  z.object({ kind: z.literal('answered'), question: slug, answer: answerSchema }),
  z.object({ kind: z.literal('balloted'), votes: z.record(slug, votes) }),
  z.object({ kind: z.literal('skipped'), question: slug }),
  z.object({
    kind: z.literal('restored'),
    question: slug,
    answer: z.exactOptional(answerSchema),
    skipped: z.exactOptional(z.literal(true)),
  }),
  z.object({ kind: z.literal('noted'), question: slug, note: text }),
  z.object({ kind: z.literal('planned'), experiments: z.array(experimentSchema) }),
  z.object({ kind: z.literal('stated'), facts: factsSchema, timeline: timelineSchema }),
  z.object({ kind: z.literal('found'), findings: z.array(findingSchema) }),
  z.object({ kind: z.literal('explained'), about: slug, said: line(1000) }),
])

const headSchema: z.ZodMiniType<DraftHead> = z.object({
  id: identity,
  started: moment,
  bank: bankSchema,
  questions: z.exactOptional(z.unknown()),
  corrects: z.exactOptional(assessmentSchema),
})

/** The event that a record holds; undefined for one that this version does not know. */
export function decodeEvent(raw: unknown): Event | undefined {
  return eventSchema.safeParse(raw).data
}

/** What the first record of a journal says of its draft. */
export function decodeHead(raw: unknown): DraftHead | undefined {
  return headSchema.safeParse(raw).data
}
