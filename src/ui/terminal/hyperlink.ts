import { randomUUID } from 'node:crypto'

/** Known to this process only: a text from outside cannot pass for a link of ours. */
const mark = `boring-${randomUUID().slice(0, 8)}`

/** The begin of a link of ours as it stands in a row, and the end of any link. Ink knows links that end with BEL only. */
export const linkStart = new RegExp(String.raw`\u001b\]8;id=${mark};https?://[!-~]{1,2000}\u0007`)
export const linkEnd = '\u001b]8;;\u0007'

/** The text as an OSC 8 link; the plain text for an address that is not plain http. Ask the theme first whether the terminal shows links. */
export function hyperlink(text: string, address: string): string {
  const link = `\u001b]8;id=${mark};${address}\u0007`
  return linkStart.exec(link)?.[0] === link ? link + text + linkEnd : text
}
