import type * as z from 'zod/mini'
import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'
import { assessmentSchema } from './assessmentSchema.ts'
import { unknownBuckets } from './unknownBuckets.ts'

/** Something wrong with a value, or with its key, and the path to it. `suggest`: the key may be a slip for one of these. */
export interface Complaint {
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly of?: 'key'
  readonly suggest?: 'question'
}

export type Decoded<T = Assessment> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: readonly Complaint[] }

/** The assessment that a parsed file holds, or everything that is wrong with it. */
export function decodeAssessment(raw: unknown, bank?: Bank): Decoded {
  return decodeBy(assessmentSchema, raw, 'an assessment', (file) =>
    bank ? [...strangersTo(bank, file), ...unknownBuckets(bank, file)] : [],
  )
}

/** What a parsed file holds by a schema, or everything that is wrong with it and with the keys that nobody knows here. */
export function decodeBy<T>(
  schema: z.ZodMiniType<T>,
  raw: unknown,
  expected: string,
  strangersIn: (raw: object) => readonly Complaint[],
): Decoded<T> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { ok: false, complaints: [{ path: [], what: `expected ${expected}: a map of keys` }] }
  const newer = newerSchema(raw)
  if (newer !== undefined)
    return {
      ok: false,
      complaints: [{ path: ['schema'], what: `schema ${newer} needs a newer version of boring` }],
    }
  const result = schema.safeParse(raw)
  const strangers = strangersIn(raw)
  if (result.success && !strangers.length) return { ok: true, value: result.data }
  const complaints = result.error?.issues.flatMap(complaintsOf) ?? []
  const strange = new Set(strangers.map(({ path }) => path[1]))
  const known = complaints.filter(({ path }) => path[0] !== 'answers' || !strange.has(path[1]))
  return { ok: false, complaints: [...known, ...strangers] }
}

/** The schema of a file that a newer version wrote. */
export function newerSchema(raw: unknown): number | undefined {
  if (typeof raw !== 'object' || raw === null || !('schema' in raw)) return undefined
  return typeof raw.schema === 'number' && raw.schema > 1 ? raw.schema : undefined
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

interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

function complaintsOf({ code, path, message, keys }: Issue): readonly Complaint[] {
  if (code === 'unrecognized_keys' && keys)
    return keys.map((key) => ({
      path: [...path, key],
      of: 'key',
      what: `"${plainLine(key, 80)}" is not a key that is read`,
    }))
  if (code === 'invalid_key') return [{ path, what: `"${plainLine(String(path.at(-1)), 80)}" is not an id` }]
  return [{ path, what: `${plainLine(path.map(String).join('.'), 200)} ${message}`.trim() }]
}
