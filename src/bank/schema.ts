import * as z from 'zod/mini'
import { cadences, efforts, metrics, situations, stages, steps } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'

/** The most characters that a text of a bank may have, by what it is for; a level fits two lines at 80 columns. */
export const longest = { title: 80, level: 130, line: 160, source: 260, text: 400 } as const

/** What a text that nobody has written yet begins with. */
export const placeholder = 'TO WRITE:'

/** Harmless text of one line, of so many characters at most. */
export const text = (most: number) =>
  z.pipe(
    z.pipe(
      z.string('is not text'),
      z.transform((value) => plainLine(value, most * 2)),
    ),
    z.string().check(
      z.minLength(1, 'is empty'),
      z.maxLength(most, `is longer than ${most} characters`),
      z.refine((value) => !value.startsWith(placeholder), 'is still to be written'),
    ),
  )

/** Words that say what somebody thinks of a practice, and not what one could see of it. */
const wordsThatJudge =
  /\b(?:mostly|usually|generally|typically|robust(?:ly)?|mature|maturity|best[- ]practices?|state[- ]of[- ]the[- ]art|world[- ]class|properly|appropriate(?:ly)?|sufficient(?:ly)?|fully|seamless(?:ly)?|adequate(?:ly)?|poor(?:ly)?|excellent|optimi[sz]ed|elite|modern)\b/iu

/** A level in words that anybody could check. */
export const levelText = text(longest.level).check(
  z.superRefine((level, context) => {
    const word = wordsThatJudge.exec(level)?.[0]
    if (word !== undefined) context.addIssue(`says "${word}", which nobody can see`)
  }),
)

// A record's own names; looked up in a plain object they would be found there.
const reserved = new Set(['constructor', 'prototype'])
/** An id: it never changes, and is never used for anything else. */
export const slug = z.string('is not text').check(
  z.regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u,
    'is not a slug of lower-case letters, digits and single hyphens',
  ),
  z.maxLength(60, 'is longer than 60 characters'),
  z.refine((id) => !reserved.has(id), 'is a word that cannot be an id'),
)
export const levelSchema = z.union(
  [z.literal(0), z.literal(1), z.literal(2), z.literal(3)],
  'is not a level from 0 to 3',
)
const weight = z.number('is not a number').check(z.positive('is not above 0'), z.lte(100, 'is above 100'))
/** A value for each of three. */
export const triple = <T extends z.ZodMiniType>(value: T) =>
  z.tuple([value, value, value], 'is not a list of three')
/** Revisions from here on are those of layers, so that a layer's question is never taken for one of ours. */
const firstLayerRevision = 101
const revision = z
  .int('is not a whole number')
  .check(
    z.gte(1, 'is below 1'),
    z.lte(firstLayerRevision - 1, `is above ${firstLayerRevision - 1}, where the revisions of layers begin`),
  )

const actionParts = {
  title: text(longest.title),
  firstStep: text(longest.text),
  done: text(longest.text),
  signal: text(longest.text),
  risk: text(longest.text),
  opens: text(longest.text),
  effort: z.enum(efforts, 'is not S, M or L'),
}
export const actionSchema = z.strictObject(actionParts, 'is not an action: a map of keys')

const prerequisites = z.optional(z.record(slug, levelSchema, 'is not a map of questions and levels'))

export const room = z
  .tuple([levelSchema, levelSchema], 'is not a lowest and a highest level')
  .check(z.refine(([lowest, highest]) => lowest <= highest, 'names a highest level below the lowest'))
const witnessSchema = z.strictObject({
  upTo: z.optional(z.record(z.string(), room)),
  beyond: z.optional(room),
  says: z.optional(z.record(z.string(), room)),
})

/** What a question may have, each by itself. */
export const questionParts = {
  asks: text(longest.line),
  why: text(longest.line),
  look: text(longest.line),
  elsewhere: text(longest.text),
  discuss: text(longest.line),
  notApplicable: text(longest.line),
  source: text(longest.source),
  needs: triple(levelSchema),
  weight,
  key: z.array(z.enum(steps, 'is not a step'), 'is not a list of steps'),
  stage: triple(levelSchema),
  quick: z.boolean('is not true or false'),
  capped: levelSchema,
  evidence: z.record(z.string(), witnessSchema, 'is not a map of findings'),
  after: z.strictObject({ 1: prerequisites, 2: prerequisites, 3: prerequisites }, 'is not a map of levels'),
}

const { elsewhere, discuss, notApplicable, source, capped, evidence } = questionParts
/** A question as a file has it. */
export const questionSchema = z.strictObject(
  {
    id: slug,
    revision,
    ...questionParts,
    elsewhere: z.optional(elsewhere),
    discuss: z.optional(discuss),
    notApplicable: z.optional(notApplicable),
    source: z.optional(source),
    weight: z._default(weight, 1),
    key: z._default(questionParts.key, []),
    stage: z._default(questionParts.stage, [0, 0, 0]),
    quick: z._default(questionParts.quick, false),
    capped: z.optional(capped),
    evidence: z.optional(evidence),
    levels: z.tuple([levelText, levelText, levelText, levelText], 'is not a list of four levels'),
    after: z._default(questionParts.after, {}),
    actions: z.strictObject({ 1: actionSchema, 2: actionSchema, 3: actionSchema }),
  },
  'is not a question: a map of keys',
)
export type QuestionFile = z.infer<typeof questionSchema>

export const capabilityParts = {
  title: text(longest.title),
  about: text(longest.line),
  weight: triple(z.number('is not a number').check(z.gte(0, 'is below 0'), z.lte(100, 'is above 100'))),
  carries: z.boolean('is not true or false'),
}
/** A capability as a file has it, without its questions. */
export const capabilityHead = z.strictObject({
  id: slug,
  ...capabilityParts,
  carries: z._default(capabilityParts.carries, false),
})
export type CapabilityHead = z.infer<typeof capabilityHead>

/** `questions/CAPABILITY.yaml`: a capability and its questions. */
export const capabilitySchema = z.extend(capabilityHead, {
  questions: z.array(questionSchema).check(z.minLength(1, 'has no question')),
})

const namedParts = { title: text(longest.title), means: text(longest.line) }
export const eachNamed = <const Names extends readonly string[]>(names: Names) =>
  z.record(
    z.enum(names as Names & readonly [string, ...string[]]),
    z.strictObject(namedParts),
    'is not a map of names',
  )

/** The metrics that a team may state beside its answers, and the buckets that it states them in. */
export const factsSchema = z.record(
  z.enum(metrics, 'is not a metric'),
  z.strictObject({
    title: text(longest.title),
    asks: text(longest.line),
    buckets: z
      .record(slug, text(longest.title), 'is not a map of buckets')
      .check(z.refine((buckets) => Object.keys(buckets).length > 1, 'has fewer than two buckets')),
  }),
  'is not a map of metrics',
)

/** `questions/bank.yaml`: the version, the order of the capabilities, and the words for the model's fixed names. */
export const bankSchema = z.strictObject({
  version: z.string('is not text').check(z.regex(/^\d+\.\d+\.\d+$/u, 'is not a version such as 1.0.0')),
  capabilities: z.array(slug, 'is not a list of capabilities').check(z.minLength(1, 'names no capability')),
  cadences: eachNamed(cadences),
  steps: eachNamed(steps),
  stages: eachNamed(stages),
  situations: eachNamed(situations),
  terms: z.record(slug, text(longest.text), 'is not a map of terms'),
  facts: factsSchema,
})
export type BankFile = z.infer<typeof bankSchema>

/** `questions/retired.yaml`: ids that are not used again, with the day and the reason. */
export const retiredSchema = z.record(
  slug,
  z.strictObject({ date: z.iso.date('is not a date such as 2026-11-23'), reason: text(longest.line) }),
)

const renamed = <const Names extends readonly string[]>(names: Names) =>
  z._default(
    z.partialRecord(
      z.enum(names as Names & readonly [string, ...string[]]),
      z.partial(z.strictObject(namedParts)),
      'is not a map of names',
    ),
    {},
  )

const changedAction = z.optional(z.partial(z.strictObject(actionParts)))
/** What a layer says of a question that is there: only what is different. */
const changedQuestion = z.partial(
  z.strictObject({
    ...questionParts,
    revision: z
      .int('is not a whole number')
      .check(
        z.gte(
          firstLayerRevision,
          `is below ${firstLayerRevision}: lower ones are those of the questions themselves`,
        ),
      ),
    levels: z.partial(z.strictObject({ 0: levelText, 1: levelText, 2: levelText, 3: levelText })),
    actions: z.strictObject({ 1: changedAction, 2: changedAction, 3: changedAction }),
  }),
)
export type ChangedQuestion = z.infer<typeof changedQuestion>

/** `layer.yaml`: what is different from a bank that is there. The other files of its folder add to it. */
export const layerSchema = z.strictObject({
  name: slug,
  version: z.int('is not a whole number').check(z.gte(1, 'is below 1')),
  extends: z.string('is not text').check(z.regex(/^\d+\.\d+\.\d+$/u, 'is not a version such as 1.0.0')),
  switchOff: z._default(z.record(slug, text(longest.line), 'is not a map of questions and reasons'), {}),
  questions: z._default(z.record(slug, changedQuestion, 'is not a map of questions'), {}),
  capabilities: z._default(
    z.record(slug, z.partial(z.strictObject(capabilityParts)), 'is not a map of capabilities'),
    {},
  ),
  cadences: renamed(cadences),
  steps: renamed(steps),
  stages: renamed(stages),
  situations: renamed(situations),
  terms: z._default(z.record(slug, text(longest.text), 'is not a map of terms'), {}),
})
export type LayerFile = z.infer<typeof layerSchema>

/** A file beside `layer.yaml` that adds questions to a capability that is there. */
export const addedQuestions = z.strictObject({
  id: slug,
  questions: z.array(questionSchema).check(z.minLength(1, 'has no question')),
})
