import { Marked } from 'marked'
import type { RendererObject, Tokens } from 'marked'
import { markedTerminal } from 'marked-terminal'
import stringWidth from 'string-width'
import { plainText } from '../domain/plainText.ts'
import { stylesFor } from './terminal/styles.ts'
import type { Styles } from './terminal/styles.ts'
import { recordLines, tableLines } from './terminal/tableLines.ts'
import { wrapLines } from './terminal/wrapLines.ts'

const narrowest = 20

/**
 * A report in Markdown as text for a terminal, ending with one line break: no line is wider than `columns` (20 at the
 * least), and nothing in it is a control character but line breaks and, with `color`, SGR sequences. With `isHeard` it is
 * for a listener: without rules and pictures, whose figures stand in the text as well, and each row of a table as sentences.
 */
export function renderForTerminal(
  markdown: string,
  columns: number,
  { color, isHeard = false }: { readonly color: boolean; readonly isHeard?: boolean },
): string {
  const width = Math.max(narrowest, columns)
  try {
    return `${tidy(parserFor(width, stylesFor(color), isHeard).parse(markdown, { async: false }))}\n`
  } catch (error) {
    // Text that is nested thousands deep exhausts the parser's stack: then it is shown as it was written.
    if (!(error instanceof RangeError)) throw error
    return `${plainText(markdown, markdown.length)
      .split('\n')
      .flatMap((line) => wrapLines(line, width))
      .join('\n')}\n`
  }
}

function tidy(text: string): string {
  return text.replace(/\n{3,}/gu, '\n\n').trim()
}

/** marked-terminal draws what stands in a line; blocks are ours, for it does not wrap, align or indent them rightly. */
function parserFor(columns: number, styles: Styles, isHeard: boolean): Marked {
  const { bold, italic, struck } = styles
  const inline = { strong: bold, em: italic, codespan: bold, del: struck, emoji: false, unescape: false }
  const renderer = { ...blocks(columns, styles), ...spans(styles) }
  return new Marked(markedTerminal(inline), {
    renderer: isHeard ? { ...renderer, ...heardBlocks(columns, styles) } : renderer,
  })
}

function spans({ underline }: Styles): RendererObject {
  return {
    checkbox: () => '',
    br: () => '\n',
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      return text === href ? underline(clean(href)) : `${text} (${underline(clean(href))})`
    },
    image: ({ href, text }) => `${clean(text)} (${clean(href)})`,
  }
}

/** Blocks ask for the room that is left where they stand: `room` shrinks while what is inside them is drawn. */
function blocks(columns: number, styles: Styles): RendererObject {
  let room = columns
  const inside = (indent: number, draw: () => string): string => {
    const before = room
    room = Math.max(1, room - indent)
    const drawn = draw()
    room = before
    return drawn
  }
  const block = (text: string): string => `${wrapLines(text, room).join('\n')}\n\n`
  return {
    heading({ tokens, depth }) {
      const lines = wrapLines(this.parser.parseInline(tokens).trim(), room)
      const rule = { 1: '═', 2: '─' }[depth]?.repeat(Math.max(...lines.map((line) => stringWidth(line))))
      return `${[...lines.map(styles.title), ...(rule ? [rule] : [])].join('\n')}\n\n`
    },
    html({ text, block: isBlock }) {
      if (/^\s*<!--.*-->\s*$/su.test(text)) return ''
      return isBlock ? block(clean(text).trim()) : clean(text)
    },
    paragraph({ tokens }) {
      return block(this.parser.parseInline(tokens).trim())
    },
    text(token) {
      if (!('tokens' in token) || !token.tokens) return clean(decoded(token.text))
      return block(this.parser.parseInline(token.tokens).trim())
    },
    list({ items, ordered, start }) {
      const last = Number(start) + items.length - 1
      const width = ordered ? `${last}. `.length : 2
      const drawn = items.map((item, place) => {
        const bullet = ordered ? `${Number(start) + place}. `.padStart(width) : '- '
        const lead = bullet + (item.task ? (item.checked ? '[x] ' : '[ ] ') : '')
        return indented(
          lead,
          inside(lead.length, () => this.parser.parse(item.tokens)),
        )
      })
      return `${drawn.join('\n')}\n\n`
    },
    code: ({ text }) =>
      `${text
        .split('\n')
        .flatMap((line) => (stringWidth(clean(line)) <= room ? [clean(line)] : wrapLines(clean(line), room)))
        .join('\n')}\n\n`,
    blockquote({ tokens }) {
      const drawn = inside(2, () => this.parser.parse(tokens)).trimEnd()
      return `${drawn
        .split('\n')
        .map((line) => `│ ${line}`.trimEnd())
        .join('\n')}\n\n`
    },
    table({ header, rows }) {
      const cell = ({ tokens }: Tokens.TableCell) => oneLine(this.parser.parseInline(tokens))
      const head = header.map((each) => ({ title: styles.bold(cell(each)), align: each.align }))
      return `${tableLines(
        head,
        rows.map((row) => row.map(cell)),
        room,
      ).join('\n')}\n\n`
    },
    hr: () => `${'─'.repeat(room)}\n\n`,
    space: () => '',
  }
}

/** Cells before a note, which stands in an item of a list. */
const deepestIndent = 4

/** The blocks that are drawn for eyes, for ears: the pictures of a report stand in its blocks of code. */
function heardBlocks(columns: number, styles: Styles): RendererObject {
  return {
    heading({ tokens }) {
      const lines = wrapLines(this.parser.parseInline(tokens).trim(), columns)
      return `${lines.map(styles.title).join('\n')}\n\n`
    },
    code: () => '',
    hr: () => '',
    // Nothing but notes is quoted.
    blockquote({ tokens }) {
      return `${wrapLines(`Note: ${oneLine(this.parser.parse(tokens))}`, columns - deepestIndent).join('\n')}\n\n`
    },
    table({ header, rows }) {
      const cell = ({ tokens }: Tokens.TableCell) => oneLine(this.parser.parseInline(tokens))
      const titles = header.map(cell)
      return `${recordLines(
        titles,
        rows.map((row) => row.map(cell)),
        columns,
      ).join('\n')}\n\n`
    },
  }
}

function oneLine(text: string): string {
  return text.replace(/[ \n]+/gu, ' ').trim()
}

/** What stands in an item, without empty lines, beside its bullet. */
function indented(lead: string, body: string): string {
  const lines = body.split('\n').filter((line) => line.trim())
  return (
    lines.map((line, place) => `${place ? ' '.repeat(lead.length) : lead}${line}`).join('\n') ||
    lead.trimEnd()
  )
}

/** marked decodes the references that our writer makes, but for those that mean something in HTML. */
function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/gu, (reference, name: string) => named.get(name) ?? reference)
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
])

/** Harmless text, in which a figure stays on one line with its per cent sign. */
function clean(text: string): string {
  return plainText(text, text.length).replace(/(\d) %/gu, '$1\u00a0%')
}
