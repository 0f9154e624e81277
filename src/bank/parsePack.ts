import { LineCounter, isMap, isNode, isPair, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { z } from 'zod'
import { plainLine } from '../domain/plainText.ts'
import type { Outcome, Problem } from '../domain/problem.ts'

/** The most bytes of one file of a bank; more than this takes the parser seconds. */
export const mostBytes = 64 * 1024

/** A text as it was read, and the way to name a place in it. */
export interface Parsed<T> {
  readonly value: T
  /** `file:line:column` of what stands at a path. */
  readonly placeOf: (path: readonly PropertyKey[]) => string
}

/** One YAML file of a bank, checked against its schema; or every problem with its line and column. */
export function parsePack<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): Outcome<Parsed<z.infer<Schema>>> {
  if (Buffer.byteLength(text) > mostBytes)
    return failed([{ where: file, what: `is larger than ${mostBytes / 1024} KB`, todo: 'split it' }])
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path))
  const wrong = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    where: at(pos[0]),
    what: plainLine(message),
  }))
  if (wrong.length) return failed(wrong)
  if (!isMap(document.contents))
    return failed([{ where: `${file}:1:1`, what: 'expected a pack: a map of keys' }])
  return check(document, schema, placeOf, file)
}

function check<Schema extends z.ZodType>(
  document: Document.Parsed,
  schema: Schema,
  placeOf: (path: readonly PropertyKey[]) => string,
  file: string,
): Outcome<Parsed<z.infer<Schema>>> {
  const raw = withoutAliases(document)
  if (raw === undefined) return failed([{ where: file, what: 'uses aliases', todo: 'write the text out' }])
  const result = schema.safeParse(raw)
  if (result.success) return { ok: true, value: { value: result.data, placeOf } }
  return failed(result.error.issues.flatMap((issue) => problemsOf(issue, placeOf)))
}

function withoutAliases(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return undefined
  }
}

function failed(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems }
}

function problemsOf(
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => string,
): readonly Problem[] {
  const name = issue.path.length ? `"${issue.path.map(String).join('.')}"` : 'the file'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      where: placeOf([...issue.path, key]),
      what: `${plainLine(key)} is not a key of ${name}`,
    }))
  const what =
    issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : lowerFirst(issue.message)
  return [{ where: placeOf(issue.path), what: `${plainLine(name)} ${what}` }]
}

function lowerFirst(message: string): string {
  return plainLine(message.charAt(0).toLowerCase() + message.slice(1))
}

/** Where a path's key begins, or where the deepest part of it that is there does. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(document.contents)
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key))
      if (!pair) break
      offset = isNode(pair.key) ? startOf(pair.key) : offset
      node = pair.value
    } else {
      const inner: unknown = document.getIn(path.slice(0, path.indexOf(key) + 1).map(String), true)
      if (!isNode(inner)) break
      node = inner
      offset = startOf(inner)
    }
  }
  return offset
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}
