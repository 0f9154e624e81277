import type * as z from 'zod/mini'
import { plainLine } from '../../domain/plainText.ts'

/** Something wrong with a value, or with its key, and the path to it. `suggest`: the key may be a slip for one of these. */
export interface Complaint {
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly of?: 'key'
  readonly suggest?: 'question'
}

/** A value, or everything that is wrong with what should have been one. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: readonly Complaint[] }

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
