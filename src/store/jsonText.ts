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
    const { keys, depth } = measureText(text)
    return depth > deepest ? { kind: 'tooDeep' } : { kind: 'value', value, repeats: keys > countKeys(value) }
  } catch (error) {
    const offset = error instanceof Error ? / at position (\d+)/u.exec(error.message)?.[1] : undefined
    return offset === undefined ? { kind: 'notJson' } : { kind: 'notJson', offset: Number(offset) }
  }
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]/gsu

function measureText(text: string): { readonly keys: number; readonly depth: number } {
  let keys = 0
  let depth = 0
  let deepestSoFar = 0
  for (const [token, colon] of text.matchAll(tokens)) {
    if (colon !== undefined) keys += 1
    if (token === '{' || token === '[') deepestSoFar = Math.max(deepestSoFar, (depth += 1))
    if (token === '}' || token === ']') depth -= 1
  }
  return { keys, depth: deepestSoFar }
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce<number>((sum, each) => sum + countKeys(each), 0)
  return Array.isArray(value) ? inside : inside + Object.keys(value).length
}
