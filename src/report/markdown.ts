import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

/** A document as Markdown that GitHub, GitLab and every CommonMark reader take; ends with one line break. */
export function writeMarkdown(document: Root): string {
  return toMarkdown(document, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}
