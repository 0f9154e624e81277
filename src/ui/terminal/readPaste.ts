import { stripVTControlCharacters } from 'node:util'
import type { Key } from './key.ts'
import { nothingPending, type PendingInput } from './pendingInput.ts'
import type { InputStep } from './stepInput.ts'

const endMark = '\u001b[201~'

/** The longest paste that is kept, in UTF-16 units. What comes after is dropped, up to the end mark: it must not be read as keys. */
export const longestPaste = 64 * 1024

/** Reads on in a paste, up to its end mark or to the end of the input. */
export function readPaste(paste: PendingInput & { kind: 'paste' }, input: string): InputStep {
  const unread = paste.tail + input
  const end = unread.indexOf(endMark)
  if (end >= 0) {
    const keys = cleanPaste(capped(paste.text + unread.slice(0, end)))
    return { pending: nothingPending, keys, length: end + endMark.length - paste.tail.length }
  }
  const certain = Math.max(0, unread.length - endMark.length + 1)
  const text = capped(paste.text + unread.slice(0, certain))
  return { pending: { kind: 'paste', text, tail: unread.slice(certain) }, keys: [], length: input.length }
}

function capped(text: string): string {
  return text.slice(0, longestPaste)
}

/** The paste as one key; none for an empty one. Of the control characters only newlines are left, a tab becomes a space. */
export function cleanPaste(text: string): readonly Key[] {
  const clean = stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
  return clean === '' ? [] : [{ kind: 'paste', text: clean }]
}
