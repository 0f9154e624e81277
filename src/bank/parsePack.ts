import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml'
import type { Document, Node } from 'yaml'
import english from 'zod/v4/locales/en.js'
import type * as z from 'zod/mini'
import { plainLine } from '../domain/plainText.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import { mostBytes } from './mostBytes.ts'

/** Nobody reads more problems of one file than this. */
const mostProblems = 100

/** What the library says of what our schemas have no words for. */
const { localeError } = english()

/** A way to a value in a file: keys, and places in lists. */
export type Path = readonly PropertyKey[]

/** A file as it was read: a map of keys whose values nobody has looked at yet. */
export interface Pack {
  readonly raw: Readonly<Record<string, unknown>>
  /** `file:line:column` of what stands at a path, or of the deepest part of it that is there. */
  readonly placeOf: (path: Path) => string
}

/** One YAML file of a bank; or every problem that keeps it from being read, with its line and column. */
export function parsePack(text: string, file: string): Outcome<Pack> {
  if (Buffer.byteLength(text) > mostBytes)
    return failed([{ where: file, what: `is larger than ${mostBytes / 1024} KB`, todo: 'split it' }])
  const lines = new LineCounter()
  // Keys that come twice are looked for below: the parser compares each with each.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  // The parser gives up where its own stack ends, and what it says after that helps nobody.
  const end = document.errors.find(({ message }) => message.includes('call stack'))
  if (end) return failed([{ where: at(end.pos[0]), what: 'is nested too deep' }])
  const slips = slipsIn(document, text)
  if (slips.length)
    return failed(
      shortened(
        slips.map(({ what, offset, todo }) => ({
          where: at(offset),
          what: `${what}: ${lineOf(text, offset)}`,
          ...(todo !== undefined && { todo }),
        })),
        file,
      ),
    )
  if (!isMap(document.contents))
    return failed([{ where: `${file}:1:1`, what: 'expected a pack: a map of keys' }])
  const raw: unknown = document.toJS({ maxAliasCount: 0 })
  if (!isRecord(raw)) return failed([{ where: `${file}:1:1`, what: 'expected a pack: a map of keys' }])
  return { ok: true, value: { raw, placeOf: (path) => at(offsetOf(document, path)) } }
}

/** What a schema makes of a value at a path of a pack; or every problem with it. */
export function checkPart<Schema extends z.ZodMiniType>(
  { placeOf }: Pack,
  schema: Schema,
  value: unknown,
  path: Path = [],
): Outcome<z.infer<Schema>> {
  const result = schema.safeParse(value, { error: localeError })
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.slice(0, mostProblems).flatMap((issue) => {
    const isMissing = valueAt(value, issue.path) === undefined
    return problemsOf({ ...issue, path: [...path, ...issue.path] }, isMissing, placeOf)
  })
  return failed(shortened(problems, placeOf([]).replace(/:\d+:\d+$/u, '')))
}

interface Slip {
  readonly offset: number
  readonly what: string
  readonly todo?: string
}

/** What keeps a text from being one plain YAML document: no directives, aliases, tags or keys that come twice. */
function slipsIn(document: Document.Parsed, text: string): readonly Slip[] {
  const { yaml } = document.directives ?? {}
  const slips: Slip[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    code === 'MULTIPLE_DOCS'
      ? { offset: pos[0], what: 'expected a pack: one document, and a second begins' }
      : { offset: pos[0], what: lowerFirst(message) },
  )
  if (yaml?.explicit && yaml.version !== '1.2')
    slips.push({
      offset: Math.max(0, text.indexOf('%YAML')),
      what: `is YAML ${yaml.version}`,
      todo: 'take the line out: packs are YAML 1.2',
    })
  visit(document, {
    Alias: (_, alias) => {
      slips.push({ offset: startOf(alias), what: 'uses an alias', todo: 'write the text out' })
    },
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (isNode(key) && name === '__proto__')
          slips.push({ offset: startOf(key), what: 'the key "__proto__" cannot be used' })
        if (isNode(key) && seen.has(name))
          slips.push({ offset: startOf(key), what: `the key "${plainLine(name, 60)}" comes twice` })
        seen.add(name)
      }
    },
  })
  return slips
}

/** The line at an offset, as it stands there. */
function lineOf(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', Math.max(before, offset))
  return `"${plainLine(text.slice(before, end < 0 ? text.length : end).replaceAll('\t', '→'), 120)}"`
}

function shortened(problems: readonly Problem[], file: string): readonly Problem[] {
  const more = problems.length - mostProblems
  return more > 0
    ? [...problems.slice(0, mostProblems), { where: file, what: `has ${more} more problems` }]
    : problems
}

function failed(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems }
}

function problemsOf(
  issue: z.core.$ZodIssue,
  isMissing: boolean,
  placeOf: (path: Path) => string,
): readonly Problem[] {
  const name = issue.path.length ? `"${issue.path.map(String).join('.')}"` : 'the file'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostProblems).map((key) => ({
      where: placeOf([...issue.path, key]),
      what: `${plainLine(key, 60)} is not a key of ${plainLine(name, 120)}`,
    }))
  if (issue.code === 'invalid_key')
    return [{ where: placeOf(issue.path), what: `${plainLine(name, 120)} is not an id` }]
  const what = isMissing ? 'is missing' : lowerFirst(issue.message)
  return [{ where: placeOf(issue.path), what: `${plainLine(name, 120)} ${what}` }]
}

function lowerFirst(message: string): string {
  return plainLine(message.charAt(0).toLowerCase() + message.slice(1))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Object.getOwnPropertyDescriptor(inner, key)?.value
        : undefined,
    value,
  )
}

/** Where a path's key begins, or where the deepest part of it that is there does. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(document.contents)
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key))
      if (!pair) break
      offset = isNode(pair.key) ? startOf(pair.key) : offset
      node = pair.value
    } else {
      const inner: unknown = document.getIn(path.slice(0, depth + 1), true)
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
