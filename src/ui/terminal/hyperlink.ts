import { randomUUID } from 'node:crypto'

/** Known to this process only: a text from outside cannot pass for a link of ours. */
const mark = `boring-${randomUUID().slice(0, 8)}`

/** The begin of a link of ours as it stands in a row, and the end of any link. Ink knows links that end with BEL only. */
export const linkStart = new RegExp(String.raw`\u001b\]8;id=${mark};(?:https?|file)://[!-~]{1,2000}\u0007`)
export const linkEnd = '\u001b]8;;\u0007'

/** The text as an OSC 8 link; the plain text for an address that is not plain http. Ask the theme first whether the terminal shows links. */
export function hyperlink(text: string, address: string): string {
  return /^https?:/u.test(address) ? linked(text, address) : text
}

/** The same for a file that the program has written; `path` is absolute. */
export function fileLink(text: string, path: string): string {
  if (!path.startsWith('/')) return text
  return linked(text, `file://${path.split('/').map(encodeURIComponent).join('/')}`)
}

function linked(text: string, address: string): string {
  const link = `\u001b]8;id=${mark};${address}\u0007`
  return linkStart.exec(link)?.[0] === link ? link + text + linkEnd : text
}
