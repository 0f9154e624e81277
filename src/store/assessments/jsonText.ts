/** The most levels of nesting in a file of ours; more is an attack on the parser. */
export const deepest = 64

export type JsonText =
  | { readonly kind: 'value'; readonly value: unknown; readonly repeats: boolean }
  | { readonly kind: 'tooDeep' }
  /** Where the text stops being JSON, when the parser says. */
  | { readonly kind: 'notJson'; readonly offset?: number }

/** A JSON text's value. `repeats`: a key stands twice in one map, which the parser of the platform keeps silent about. */
export function parseJson(text: string): JsonText {
  try {
    const value: unknown = JSON.parse(text)
    const keys = countKeys(value, 0)
    return keys === undefined ? { kind: 'tooDeep' } : { kind: 'value', value, repeats: keysIn(text) > keys }
  } catch (error) {
    const offset = error instanceof Error ? / at position (\d+)/u.exec(error.message)?.[1] : undefined
    return offset === undefined ? { kind: 'notJson' } : { kind: 'notJson', offset: Number(offset) }
  }
}

const strings = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/gsu

/** How many keys a JSON text has: its strings that a colon follows. */
function keysIn(text: string): number {
  return text.match(strings)?.reduce((keys, string) => (string.endsWith(':') ? keys + 1 : keys), 0) ?? 0
}

/** How many keys a value has; undefined when it is nested too deep to look. */
function countKeys(value: unknown, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0
  if (depth >= deepest) return undefined
  const inside: readonly unknown[] = Object.values(value)
  let keys = Array.isArray(value) ? 0 : inside.length
  for (const each of inside) {
    const more = countKeys(each, depth + 1)
    if (more === undefined) return undefined
    keys += more
  }
  return keys
}
