/** The most characters that any text from outside keeps, unless told otherwise. */
const longestText = 10_000

const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]/gu
const surrogate = /\p{Surrogate}/gu
// A sequence to the terminal is taken out with what it carries, so that no "0;31m" is left behind.
const sequence =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|[ -/]*[0-~])|\u009b[0-?]*[ -/]*[@-~]|[\u0090\u0098\u009d-\u009f][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?/gu
const combining = /(\p{M}{4})\p{M}+/gu

/**
 * Text from outside made harmless: no terminal sequences, control, bidirectional or invisible characters (joiners
 * stay, for scripts and emoji need them), at most four marks on a letter, NFC, cut with "…" at `longest` characters.
 * Line breaks become `\n`, tabs become spaces.
 */
export function plainText(text: string, longest: number = longestText): string {
  const cut = text.length > longest * 4 ? text.slice(0, longest * 4) : text
  const clean = cut
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(sequence, '')
    .replace(control, '')
    .replace(invisible, '')
    .replace(surrogate, '\ufffd')
    .normalize('NFC')
    .replace(combining, '$1')
  const characters = clean.length > longest ? [...clean] : []
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean
}

/** The same, on one line and without space around it. */
export function plainLine(text: string, longest: number = 300): string {
  return plainText(text, longest).replace(/\s+/gu, ' ').trim()
}
