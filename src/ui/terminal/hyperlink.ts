import { randomUUID } from 'node:crypto'

/** Known to this process only: a text from outside cannot pass for a link of ours. */
const mark = `boring-${randomUUID().slice(0, 8)}`

/** The begin of a link of ours as it stands in a row, and the end of any link. Ink knows links that end with BEL only. */
export const linkStart = new RegExp(String.raw`\u001b\]8;id=${mark};file://[!-~]{1,2000}\u0007`)
export const linkEnd = '\u001b]8;;\u0007'

/** A text as a link (OSC 8) to a file of an absolute path; any other path is no link. Ask the signs first whether the terminal shows links. */
export function fileLink(text: string, path: string): string {
  if (!path.startsWith('/')) return text
  const link = `\u001b]8;id=${mark};file://${path.split('/').map(encodeURIComponent).join('/')}\u0007`
  // A path that is longer than terminals take is none, either.
  return linkStart.exec(link)?.[0] === link ? link + text + linkEnd : text
}
