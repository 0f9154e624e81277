import type { Fault } from './record.ts'

/** A part of a JSON text, and the line that it begins in. */
export interface JsonItem {
  readonly line: number
  readonly text: string
}

const outside = { what: 'something stands outside the list', todo: 'keep to one list: [ … ]' }
const cutOff = { what: 'the list ends too early', todo: 'export it again: the file is cut off' }

/** Cuts a JSON list, or several one after the other as `gh api --paginate` prints them, into its items. */
export function jsonItems(text: string): readonly JsonItem[] | (Fault & { readonly line: number }) {
  const items: JsonItem[] = []
  let [depth, line, quoted] = [0, 1, false]
  let begun: { readonly at: number; readonly line: number } | undefined
  const take = (end: number) => {
    if (begun) items.push({ line: begun.line, text: text.slice(begun.at, end) })
    begun = undefined
  }
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? ''
    if (mark === '\n') line++
    if (quoted) {
      if (mark === '\\') index++
      else if (mark === '"') quoted = false
      continue
    }
    if (/\s/u.test(mark)) continue
    if (depth === 0 && mark !== '[') return { line, ...outside }
    const [opens, closes] = [mark === '[' || mark === '{', mark === ']' || mark === '}']
    if (depth === 1 && (closes || mark === ',')) take(index)
    else if (depth === 1) begun ??= { at: index, line }
    quoted = mark === '"'
    depth += Number(opens) - Number(closes)
  }
  return depth > 0 || quoted ? { line, ...cutOff } : items
}
