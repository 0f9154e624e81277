import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml'
import type { Document, Pair } from 'yaml'
import { plainLine } from '../../domain/plainText.ts'
import { deepest } from './jsonText.ts'

/** A text that was read as YAML, which JSON is, too. */
export interface YamlText {
  readonly value: unknown
  /** What is wrong with the text itself. */
  readonly slips: readonly Slip[]
  /** Whether they leave it without a value. */
  readonly readable: boolean
  /** Where the value at a path stands, or its key, or the deepest part of the path that is there. */
  readonly offsetOf: (path: readonly PropertyKey[], of?: 'key') => number
  /** `line:column` of an offset. */
  readonly placeOf: (offset: number) => string
}

/** Something wrong at a place in a text. */
export interface Slip {
  readonly offset: number
  readonly what: string
}

/** Parses a text without aliases, tags or directives. A key that stands twice in one map is a slip. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter()
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${Math.max(line, 1)}:${Math.max(col, 1)}`
  }
  const blank = { value: undefined, readable: false, offsetOf: () => 0, placeOf }
  if (isTooDeep(text)) return { ...blank, slips: [{ offset: 0, what: 'is nested too deep' }] }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Looked for below: the parser's own way takes seconds for many keys.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const offsetOf = (path: readonly PropertyKey[], of?: 'key') => offsetIn(document.contents, path, of)
  const refused = [
    ...onePerLine(
      [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
        offset: pos[0],
        what: inWords(code, message),
      })),
      placeOf,
    ),
    ...(document.directives?.yaml.explicit ? [{ offset: 0, what: '%YAML is not read' }] : []),
    ...oddities(document),
  ]
  const readable = !refused.length
  const value: unknown = readable ? document.toJS({ maxAliasCount: 0 }) : undefined
  return { value, readable, slips: [...refused, ...repeatedKeys(document)], offsetOf, placeOf }
}

const flow = /[[{]/gu
const runs = new RegExp(`(?:[-?:][ \\t]+){${deepest}}`, 'u')
const explicitKey = /^[ \t]*(?:[-:?][ \t]+)*\?(?=\s|$)/gmu

/** Nesting that a person never writes makes the parser run out of time, or of memory; so it is refused before. */
function isTooDeep(text: string): boolean {
  const brackets = text.match(flow)?.length ?? 0
  return (
    runs.test(text) ||
    (text.match(explicitKey)?.length ?? 0) > deepest ||
    (brackets > deepest && depthOf(text) > deepest)
  )
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, (depth += 1))
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
  }
  return most
}

function oddities(document: Document.Parsed): readonly Slip[] {
  const found: Slip[] = []
  visit(document, (_, node) => {
    if (isAlias(node))
      found.push({ offset: node.range?.[0] ?? 0, what: 'an alias is not read; write the text out' })
    if (!isScalar(node) && !isCollection(node)) return
    const offset = node.range?.[0] ?? 0
    if (node.tag !== undefined && !node.tag.startsWith(ownTags))
      found.push({ offset, what: `the tag ${plainLine(node.tag, 60)} is not read` })
  })
  return found
}

const ownTags = 'tag:yaml.org,2002:'

function repeatedKeys(document: Document.Parsed): readonly Slip[] {
  const found: Slip[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>()
      for (const pair of items) {
        const key = keyOf(pair)
        if (seen.has(key))
          found.push({ offset: keyOffset(pair) ?? 0, what: `"${plainLine(key, 60)}" is there twice` })
        seen.add(key)
      }
    },
  })
  return found
}

/** A slip makes a parser complain many times over; the first complaint about a line is the useful one. */
function onePerLine(slips: readonly Slip[], placeOf: (offset: number) => string): readonly Slip[] {
  const seen = new Set<string | undefined>()
  return slips.filter(({ offset }) => {
    const line = placeOf(offset).split(':')[0]
    const first = !seen.has(line)
    seen.add(line)
    return first
  })
}

/** What the parser says, save where it speaks to those who call it. */
function inWords(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins; keep one in a file'
  return message.includes('stringKeys') ? 'a key has to be text' : lowerFirst(plainLine(message, 200))
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

function keyOffset(pair: Pair): number | undefined {
  return isScalar(pair.key) ? pair.key.range?.[0] : undefined
}

function offsetIn(root: unknown, path: readonly PropertyKey[], of?: 'key'): number {
  let node = root
  let offset = startOf(root) ?? 0
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyOf(item) === String(key))
      if (!pair) return offset
      const wanted = of === 'key' && depth === path.length - 1 ? undefined : startOf(pair.value)
      offset = wanted ?? keyOffset(pair) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined
}
