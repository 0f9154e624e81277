import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import type { Handle } from 'mdast-util-to-markdown'
import { plainText } from '../domain/plainText.ts'
import type { Picture } from './pictures/picture.ts'

/** A document as Markdown that GitHub, GitLab and every CommonMark reader take; ends with one line break. */
export function writeMarkdown(document: Root): string {
  return toMarkdown(document, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text, picture },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}

/** Where no chart can be drawn, a picture is one in characters. */
const picture: Handle = (node: Picture, parent, state, info) => {
  const value = [node.title, '', ...node.characters].map((line) => plainText(line).trimEnd()).join('\n')
  return state.handle({ type: 'code', value }, parent, state, info)
}

/**
 * Words in which nothing can mean anything to Markdown: they begin with a letter, a quotation mark, a number that no list
 * begins with or, behind others, a space or a comma, and hold letters, digits, spaces and quiet punctuation only.
 */
const harmless =
  /^(?:[\p{L}“ ]|\d+(?![\d.)])|[,.;](?= ))(?:[\p{L}\d ,;?.%·–…“”’'"()-]|:(?= )|(?<![ps]):$)*$/iu
const address = /www\./iu

/** Most text of a report is harmless, and goes the short way: the long one looks for each of seventy patterns in it. */
const text: Handle = (node, parent, state, info) => {
  const value: unknown = node.value
  const isQuiet = typeof value === 'string' && harmless.test(value) && !address.test(value)
  const staysInLine = isQuiet && (!value.startsWith(' ') || parent?.children[0] !== node)
  return staysInLine ? value : defaultHandlers.text(node, parent, state, info)
}
