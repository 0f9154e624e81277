import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import type { Handle } from 'mdast-util-to-markdown'

/** A document as Markdown that GitHub, GitLab and every CommonMark reader take; ends with one line break. */
export function writeMarkdown(document: Root): string {
  return toMarkdown(document, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}

/**
 * Words in which nothing can mean anything to Markdown: they begin with a letter, a quotation mark or, behind others, a
 * space, and hold letters, digits, spaces and quiet punctuation only.
 */
const harmless = /^[\p{L}“ ][\p{L}\d ,;?.%·–…“”’'"()-]*$/u
const address = /www\./iu

/** Most text of a report is harmless, and goes the short way: the long one looks for each of seventy patterns in it. */
const text: Handle = (node, parent, state, info) => {
  const value: unknown = node.value
  const isQuiet = typeof value === 'string' && harmless.test(value) && !address.test(value)
  const staysInLine = isQuiet && (!value.startsWith(' ') || parent?.children[0] !== node)
  return staysInLine ? value : defaultHandlers.text(node, parent, state, info)
}
