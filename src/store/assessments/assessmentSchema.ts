import * as z from 'zod/mini'
import { experimentStates, modes } from '../../domain/assessment.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { cadences } from '../../domain/bank.ts'
import { answerSchema } from './answerSchema.ts'
import { count, day, filled, hours, identity, line, moment, or, text } from './textSchema.ts'

// Taken by its name: a namespace that is taken apart is bundled whole, with the messages of fifty languages.
const maybe = z.exactOptional
const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, or(`is not one of ${names.join(', ')}`))
/** A map of these keys and no others. */
export const object = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, or('is not a map of keys'))
/** An id in lower case, with hyphens. */
export const slug = z.string(or('is not text')).check(z.regex(/^[a-z][a-z0-9-]{0,79}$/u, 'is not an id'))

/** The version of the bank that was asked, and the revision of each of its questions. */
export const bankSchema = object({
  version: maybe(line(40)),
  layer: maybe(line(80)),
  revisions: maybe(z.record(slug, count(1), or('is not a map of revisions'))),
})

const fact = maybe(object({ value: line(80), how: oneOf(['measured', 'estimated']) }))
export const factsSchema = object({
  'deployment-frequency': fact,
  'change-lead-time': fact,
  'change-fail-rate': fact,
  'failed-deployment-recovery-time': fact,
  'deployment-rework-rate': fact,
})

export const timelineSchema = object({
  ready: maybe(moment),
  waiting: maybe(
    object({ tests: maybe(hours), environment: maybe(hours), approval: maybe(hours), window: maybe(hours) }),
  ),
  deploying: maybe(hours),
  verifying: maybe(hours),
  manualSteps: maybe(count(0)),
  people: maybe(count(0)),
  outsideHours: maybe(hours),
})

/** What a repository or records showed, and what the team said of it. */
export const findingSchema = object({
  id: line(80),
  value: z.union([line(1000), z.number(), z.boolean(), z.null()], or('is not text, a number, true or false')),
  unit: maybe(line(40)),
  n: maybe(count(0)),
  from: maybe(line(40)),
  to: maybe(line(40)),
  method: maybe(line(1000)),
  confidence: maybe(oneOf(['high', 'medium', 'low'])),
  head: maybe(line(80)),
  question: maybe(slug),
  contradicts: maybe(z.boolean(or('is not true or false'))),
  said: maybe(text),
})

/** What a team can try: an action, the next cadence, or an answer to find out or to settle. */
const experimentName =
  /^(?:[a-z][a-z0-9-]{0,79}:[1-3]|raise-cadence:(?:weekly|daily|on-demand)|(?:find-out|settle):[a-z][a-z0-9-]{0,79})$/u

/** An experiment: an action, what became of it, and who looks when. */
export const experimentSchema = object({
  action: z.string(or('is not text')).check(z.regex(experimentName, 'is not an action such as deployment:1')),
  state: oneOf(experimentStates),
  owner: maybe(line(200)),
  review: maybe(day),
  signal: maybe(line(1000)),
})

/** What a team says about itself before the questions. */
export const details = {
  team: filled(500),
  service: maybe(line(500)),
  participants: maybe(count(1)),
  cadence: oneOf(cadences),
  target: maybe(oneOf(cadences)),
  checkpoint: maybe(filled(1000)),
}
export const modeSchema = oneOf(modes)

const stored = object({
  schema: z.optional(z.literal(1, or('is not a schema; 1 is'))),
  checksum: z.optional(z.string(or('is not text'))),
  id: maybe(identity),
  supersedes: maybe(identity),
  started: maybe(moment),
  finished: maybe(moment),
  ...details,
  date: day,
  mode: z._default(modeSchema, 'full'),
  bank: maybe(bankSchema),
  answers: z.record(slug, answerSchema, or('is not a map of answers')),
  facts: maybe(factsSchema),
  timeline: maybe(timelineSchema),
  evidence: maybe(z.array(findingSchema, or('is not a list'))),
  actions: maybe(z.array(experimentSchema, or('is not a list'))),
})

/** An assessment as schema 1 keeps it; what belongs to the file alone is left behind. */
export const assessmentSchema = z.pipe(
  stored,
  z.transform((file): Assessment => {
    const { schema: _, checksum: __, ...assessment } = file
    return assessment
  }),
)
