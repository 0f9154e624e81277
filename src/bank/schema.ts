import * as z from 'zod'
import { cadences, efforts, situations, stages, steps } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'

/** The most characters that a text of a bank may have, by what it is for; a level fits two lines at 80 columns. */
export const longest = { title: 80, level: 130, line: 160, source: 260, text: 400 } as const

const text = (most: number) =>
  z
    .string()
    .transform((value) => plainLine(value, most * 2))
    .pipe(z.string().min(1, 'is empty').max(most, `is longer than ${most} characters`))

const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'is not a slug of lower-case letters, digits and single hyphens')
  .max(60)
const levelSchema = z.union(
  [z.literal(0), z.literal(1), z.literal(2), z.literal(3)],
  'is not a level from 0 to 3',
)
const weight = z.number('is not a number').positive('is not above 0').max(100, 'is above 100')
const triple = <T extends z.ZodType>(value: T) => z.tuple([value, value, value], 'is not a list of three')
const revision = z.int('is not a whole number').min(1, 'is below 1')

const actionSchema = z.strictObject({
  title: text(longest.title),
  firstStep: text(longest.text),
  done: text(longest.text),
  signal: text(longest.text),
  risk: text(longest.text),
  opens: text(longest.text),
  effort: z.enum(efforts, 'is not S, M or L'),
})

const prerequisites = z.record(slug, levelSchema).optional()

const room = z
  .tuple([levelSchema, levelSchema], 'is not a lowest and a highest level')
  .refine(([lowest, highest]) => lowest <= highest, 'names a highest level below the lowest')
const witnessSchema = z.strictObject({
  upTo: z.record(z.string(), room).optional(),
  beyond: room.optional(),
  says: z.record(z.string(), room).optional(),
})

const questionSchema = z.strictObject({
  id: slug,
  revision,
  asks: text(longest.line),
  why: text(longest.line),
  look: text(longest.line),
  elsewhere: text(longest.text).optional(),
  discuss: text(longest.line).optional(),
  notApplicable: text(longest.line).optional(),
  source: text(longest.source).optional(),
  needs: triple(levelSchema),
  weight: weight.default(1),
  key: z.array(z.enum(steps, 'is not a step')).default([]),
  stage: triple(levelSchema).default([0, 0, 0]),
  quick: z.boolean().default(false),
  capped: levelSchema.optional(),
  levels: z.tuple(
    [text(longest.level), text(longest.level), text(longest.level), text(longest.level)],
    'is not a list of four levels',
  ),
  evidence: z.record(z.string(), witnessSchema).optional(),
  after: z.strictObject({ 1: prerequisites, 2: prerequisites, 3: prerequisites }).default({}),
  actions: z.strictObject({ 1: actionSchema, 2: actionSchema, 3: actionSchema }),
})
export type QuestionFile = z.infer<typeof questionSchema>

/** `questions/CAPABILITY.yaml`: a capability and its questions. */
export const capabilitySchema = z.strictObject({
  id: slug,
  title: text(longest.title),
  about: text(longest.line),
  weight: triple(z.number('is not a number').min(0, 'is below 0').max(100, 'is above 100')),
  carries: z.boolean().default(false),
  questions: z.array(questionSchema).min(1, 'has no question'),
})
export type CapabilityFile = z.infer<typeof capabilitySchema>

const named = z.strictObject({ title: text(longest.title), means: text(longest.line) })
const eachNamed = <const Names extends readonly string[]>(names: Names) =>
  z.record(z.enum(names as Names & readonly [string, ...string[]]), named)

/** `questions/bank.yaml`: the version, the order of the capabilities, and the words for the model's fixed names. */
export const bankSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, 'is not a version such as 1.0.0'),
  capabilities: z.array(slug).min(1, 'names no capability'),
  cadences: eachNamed(cadences),
  steps: eachNamed(steps),
  stages: eachNamed(stages),
  situations: eachNamed(situations),
  terms: z.record(slug, text(longest.text)),
})
export type BankFile = z.infer<typeof bankSchema>

/** `questions/retired.yaml`: ids that are not used again, with the day and the reason. */
export const retiredSchema = z.record(
  slug,
  z.strictObject({ date: z.iso.date('is not a date such as 2026-11-23'), reason: text(longest.line) }),
)
