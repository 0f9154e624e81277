import type { List, ListItem, Nodes, Parents, Table, TableRow } from 'mdast'
import { escaped } from '../escaped.ts'

/** A part of a document as HTML. Only the elements named here come about; marks and raw HTML are left out. */
export function htmlOf(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return childrenOf(node)
    case 'heading':
      return element(`h${node.depth}`, childrenOf(node))
    case 'paragraph':
      return element('p', childrenOf(node))
    case 'text':
      return escaped(node.value)
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
      return listOf(node)
    case 'listItem':
      return itemOf(node)
    case 'table':
      return tableOf(node)
    default:
      return ''
  }
}

function childrenOf({ children }: Parents): string {
  return children.map((child) => htmlOf(child)).join('')
}

function element(name: string, inside: string, attributes: string = ''): string {
  return `<${name}${attributes}>${inside}</${name}>`
}

function listOf({ ordered, children }: List): string {
  const tasks = children.some(({ checked }) => typeof checked === 'boolean')
  return element(ordered ? 'ol' : 'ul', children.map(itemOf).join('\n'), tasks ? ' class="tasks"' : '')
}

/** A tight item: its first line stands in it without a paragraph. */
function itemOf({ checked, children }: ListItem): string {
  const [first, ...rest] = children
  const words = first?.type === 'paragraph' ? childrenOf(first) : first ? htmlOf(first) : ''
  return element(
    'li',
    `${boxOf(checked)}${words}${roomToFill(words)}${rest.map((child) => htmlOf(child)).join('\n')}`,
  )
}

function boxOf(checked: boolean | null | undefined): string {
  if (typeof checked !== 'boolean') return ''
  return `<span class="box" role="img" aria-label="${checked ? 'done' : 'to do'}">${checked ? '☑' : '☐'}</span>`
}

/** On paper, what is left open has a line to write on. */
function roomToFill(words: string): string {
  return words.endsWith(':') ? '<span class="fill"></span>' : ''
}

function tableOf({ align, children: [head, ...rows] }: Table): string {
  const sideOf = (place: number) => (align?.[place] === 'right' ? ' class="right"' : '')
  const cells = (row: TableRow, isHead: boolean) =>
    row.children
      .map((cell, place) => {
        const scope = isHead ? ' scope="col"' : place === 0 ? ' scope="row"' : ''
        return element(scope ? 'th' : 'td', childrenOf(cell), `${scope}${sideOf(place)}`)
      })
      .join('')
  const body = rows.map((row) => element('tr', cells(row, false))).join('\n')
  return element(
    'table',
    `${head ? element('thead', element('tr', cells(head, true))) : ''}${element('tbody', body)}`,
  )
}
