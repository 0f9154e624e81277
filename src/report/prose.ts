import type {
  Blockquote,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast'
import { plainText } from '../domain/plainText.ts'

/** What stands in a line: text of any origin, or something set off from it. */
export type Words = string | PhrasingContent

export function strong(...words: readonly Words[]): PhrasingContent {
  return { type: 'strong', children: phrase(words) }
}

export function emphasis(...words: readonly Words[]): PhrasingContent {
  return { type: 'emphasis', children: phrase(words) }
}

export function struck(...words: readonly Words[]): PhrasingContent {
  return { type: 'delete', children: phrase(words) }
}

export function heading(depth: Heading['depth'], ...words: readonly Words[]): Heading {
  return { type: 'heading', depth, children: phrase(words) }
}

export function paragraph(...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', children: phrase(words) }
}

export type Line = string | readonly Words[]

/** A list of lines or of whole items; none where there is nothing to list. */
export function bullets(items: readonly (Line | ListItem)[]): readonly List[] {
  return listOf(items, false)
}

export function numbered(items: readonly (Line | ListItem)[]): readonly List[] {
  return listOf(items, true)
}

function listOf(items: readonly (Line | ListItem)[], ordered: boolean): readonly List[] {
  const children = items.map((each) => (isItem(each) ? each : item(each)))
  return children.length ? [{ type: 'list', ordered, spread: false, children }] : []
}

function isItem(each: Line | ListItem): each is ListItem {
  return typeof each === 'object' && 'type' in each
}

/** An item of a list, with what stands below its line. */
export function item(line: Line, below: readonly (List | Blockquote)[] = []): ListItem {
  const first = paragraph(...(typeof line === 'string' ? [line] : line))
  return { type: 'listItem', spread: false, children: [first, ...below] }
}

/** An item with a box to tick. */
export function task(done: boolean, line: Line, below: readonly (List | Blockquote)[] = []): ListItem {
  return { ...item(line, below), checked: done }
}

/** A text of several lines in somebody's own words. */
export function quote(said: string): readonly Blockquote[] {
  const lines = plainText(said)
    .split('\n')
    .filter((line) => line.trim())
  return lines.length
    ? [{ type: 'blockquote', children: lines.map((line) => paragraph(...withLinks(line))) }]
    : []
}

const address = /(https?:\/\/[^\s<>|`\\[\]()"'*_~]+[^\s<>|`\\[\]()"'*_~.,;:!?])/u

/** Addresses of web pages become links; nothing else does. */
function withLinks(line: string): readonly Words[] {
  return line
    .split(address)
    .map((part, place) =>
      place % 2 ? { type: 'link', url: part, children: [{ type: 'text', value: part }] } : part,
    )
}

type Align = 'left' | 'right'

/** A table; `head` gives its columns, and which of them hold figures. */
export function table(
  head: readonly { readonly title: string; readonly align?: Align }[],
  rows: readonly (readonly Line[])[],
): Table {
  const row = (cells: readonly Line[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: phrase(typeof cell === 'string' ? [cell] : cell),
    })),
  })
  return {
    type: 'table',
    align: head.map(({ align }) => align ?? 'left'),
    children: [row(head.map(({ title }) => title)), ...rows.map(row)],
  }
}

/** A mark that readers do not see and that survives editing, such as `<!-- boring:deployment:1 -->`. */
export function mark(name: string): Html {
  if (!/^[\w:.-]+$/u.test(name)) throw new Error(`a mark cannot be named ${JSON.stringify(name)}`)
  return { type: 'html', value: `<!-- boring:${name} -->` }
}

export type Block = RootContent

/** Words on one line, made harmless, without space at either end; never empty. */
function phrase(words: readonly Words[]): PhrasingContent[] {
  const nodes = joined(words).map((word, place, { length }): PhrasingContent =>
    typeof word === 'string'
      ? { type: 'text', value: oneLine(word, place === 0, place === length - 1) }
      : word,
  )
  const said = nodes.filter((node) => node.type !== 'text' || node.value !== '')
  return said.length ? said : [{ type: 'text', value: '–' }]
}

/** Strings that follow each other become one, so that what means something in Markdown is seen whole and escaped. */
function joined(words: readonly Words[]): readonly Words[] {
  const together: Words[] = []
  for (const word of words) {
    const last = together.at(-1)
    if (typeof word === 'string' && typeof last === 'string') together[together.length - 1] = last + word
    else together.push(word)
  }
  return together
}

function oneLine(text: string, isFirst: boolean, isLast: boolean): string {
  const line = plainText(text).replace(/\s+/gu, ' ')
  const begun = isFirst ? line.trimStart() : line
  return isLast ? begun.trimEnd() : begun
}
