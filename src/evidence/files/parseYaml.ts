/** A value as it stands in a YAML file. */
export type Parsed = null | string | number | boolean | readonly Parsed[] | { readonly [key: string]: Parsed }

const longest = 256 * 1024

/** The first document of a YAML text; undefined where it is none, or too large to be a pipeline. */
export async function parseYaml(text: string): Promise<Parsed | undefined> {
  if (text.length > longest) return undefined
  const { parseAllDocuments } = await import('yaml')
  try {
    const [document] = parseAllDocuments(text, { uniqueKeys: false, merge: true, logLevel: 'silent' })
    if (!document || !('toJS' in document) || document.errors.length) return undefined
    return plain(document.toJS({ maxAliasCount: 100 }))
  } catch {
    return undefined
  }
}

function plain(value: unknown): Parsed {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
  return null
}

/** The entries of a mapping; none of anything else. */
export function entriesOf(value: Parsed | undefined): readonly [string, Parsed][] {
  return value && typeof value === 'object' && !isList(value) ? Object.entries(value) : []
}

/** The value of a key of a mapping, if it is one and has it. */
export function valueAt(value: Parsed | undefined, key: string): Parsed | undefined {
  return entriesOf(value).find(([name]) => name === key)?.[1]
}

/** The items of a list; a single value is a list of one, nothing is none. */
export function itemsOf(value: Parsed | undefined): readonly Parsed[] {
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}

/** The texts among the items of a list. */
export function textsOf(value: Parsed | undefined): readonly string[] {
  return itemsOf(value).filter((item) => typeof item === 'string')
}

function isList(value: Parsed): value is readonly Parsed[] {
  return Array.isArray(value)
}
