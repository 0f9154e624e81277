import type { List, ListItem, Nodes, Parents, Table, TableRow } from 'mdast'
import { escaped } from '../escaped.ts'
import { width } from '../pictures/picture.ts'
import type { Picture } from '../pictures/picture.ts'

/** Draws the chart of a picture: shapes for an SVG element. */
export type Draw = (picture: Picture) => string

/** A part of a document as HTML. Only the elements named here come about; marks and raw HTML are left out. */
export function htmlOf(node: Nodes, draw: Draw): string {
  const childrenOf = ({ children }: Parents) => children.map((child) => htmlOf(child, draw)).join('')
  switch (node.type) {
    case 'root':
      return childrenOf(node)
    case 'heading':
      return element(`h${node.depth}`, childrenOf(node))
    case 'paragraph':
      return element('p', childrenOf(node))
    case 'text':
      // A figure and its sign stay on one line.
      return escaped(node.value).replace(/(\d) %/gu, '$1\u00a0%')
    case 'strong':
      return element('strong', childrenOf(node))
    case 'emphasis':
      return element('em', childrenOf(node))
    case 'delete':
      return element('del', childrenOf(node))
    case 'link':
      return /^https?:\/\//u.test(node.url)
        ? `<a href="${escaped(node.url)}" rel="noreferrer">${childrenOf(node)}</a>`
        : childrenOf(node)
    case 'blockquote':
      return element('blockquote', childrenOf(node))
    case 'list':
      return listOf(node, draw)
    case 'listItem':
      return itemOf(node, draw)
    case 'table':
      return tableOf(node, draw)
    case 'picture':
      return figureOf(node, draw)
    default:
      return ''
  }
}

function element(name: string, inside: string, attributes: string = ''): string {
  return `<${name}${attributes}>${inside}</${name}>`
}

function listOf({ ordered, children }: List, draw: Draw): string {
  const tasks = children.some(({ checked }) => typeof checked === 'boolean')
  return element(
    ordered ? 'ol' : 'ul',
    children.map((item) => itemOf(item, draw)).join('\n'),
    tasks ? ' class="tasks"' : '',
  )
}

/** A tight item: its first line stands in it without a paragraph. */
function itemOf({ checked, children }: ListItem, draw: Draw): string {
  const [first, ...rest] = children
  const html = (nodes: readonly Nodes[]) => nodes.map((child) => htmlOf(child, draw)).join('\n')
  const words =
    first?.type === 'paragraph'
      ? first.children.map((child) => htmlOf(child, draw)).join('')
      : html(children.slice(0, 1))
  return element('li', `${boxOf(checked)}${words}${roomToFill(words)}${html(rest)}`)
}

function boxOf(checked: boolean | null | undefined): string {
  if (typeof checked !== 'boolean') return ''
  return `<span class="box" role="img" aria-label="${checked ? 'done' : 'to do'}">${checked ? '☑' : '☐'}</span>`
}

/** On paper, what is left open has a line to write on. */
function roomToFill(words: string): string {
  return words.endsWith(':') ? '<span class="fill"></span>' : ''
}

function tableOf({ align, children: [head, ...rows] }: Table, draw: Draw): string {
  const sideOf = (place: number) => (align?.[place] === 'right' ? ' class="right"' : '')
  const cells = (row: TableRow, isHead: boolean) =>
    row.children
      .map((cell, place) => {
        const scope = isHead ? ' scope="col"' : place === 0 ? ' scope="row"' : ''
        return element(
          scope ? 'th' : 'td',
          cell.children.map((child) => htmlOf(child, draw)).join(''),
          `${scope}${sideOf(place)}`,
        )
      })
      .join('')
  const body = rows.map((row) => element('tr', cells(row, false))).join('\n')
  return element(
    'table',
    `${head ? element('thead', element('tr', cells(head, true))) : ''}${element('tbody', body)}`,
  )
}

/** Wide enough to be read on a telephone too, where it scrolls by itself. */
function figureOf(picture: Picture, draw: Draw): string {
  const { name, title, words, height } = picture
  return `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption><svg class="picture" role="img" aria-labelledby="${name}-title ${name}-words" viewBox="0 0 ${width} ${height}"><title id="${name}-title">${escaped(title)}</title><desc id="${name}-words">${escaped(words)}</desc>${draw(picture)}</svg></figure>`
}
