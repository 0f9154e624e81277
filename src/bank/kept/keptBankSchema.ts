import * as z from 'zod/mini'
import { cadences, situations, stages, steps } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import {
  actionSchema,
  capabilityParts,
  eachNamed,
  factsSchema,
  levelSchema,
  levelText,
  longest,
  questionParts,
  room,
  slug,
  text,
  triple,
} from '../schema.ts'

const maybe = z.exactOptional
const prerequisites = z.record(slug, levelSchema)
const { elsewhere, discuss, notApplicable, source, capped } = questionParts

const question = z.strictObject({
  ...questionParts,
  id: slug,
  capability: slug,
  revision: z.int().check(z.gte(1)),
  elsewhere: maybe(elsewhere),
  discuss: maybe(discuss),
  notApplicable: maybe(notApplicable),
  source: maybe(source),
  capped: maybe(capped),
  key: triple(z.boolean()),
  levels: z.tuple([levelText, levelText, levelText, levelText]),
  after: triple(prerequisites),
  actions: triple(actionSchema),
  evidence: maybe(
    z.record(
      z.string(),
      z.strictObject({
        upTo: maybe(z.record(z.string(), room)),
        beyond: maybe(room),
        says: maybe(z.record(z.string(), room)),
      }),
    ),
  ),
})

/** A bank as the domain has it, in JSON. */
export const keptBankSchema: z.ZodMiniType<Bank> = z.strictObject({
  version: text(40),
  layer: maybe(text(80)),
  retired: maybe(z.array(slug)),
  capabilities: z.array(z.strictObject({ id: slug, ...capabilityParts })).check(z.minLength(1)),
  questions: z.array(question).check(z.minLength(1)),
  words: z.strictObject({
    cadences: eachNamed(cadences),
    steps: eachNamed(steps),
    stages: eachNamed(stages),
    situations: eachNamed(situations),
    terms: z.record(slug, text(longest.text)),
  }),
  facts: factsSchema,
})
