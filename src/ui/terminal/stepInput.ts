import { named, type Key } from './key.ts'
import { nothingPending, type PendingInput } from './pendingInput.ts'
import { readSequence } from './readSequence.ts'

/** What came of reading `length` UTF-16 units. */
export interface InputStep {
  readonly pending: PendingInput
  readonly keys: readonly Key[]
  readonly length: number
}

const escape = '\u001b'

/** Long enough for every key that a terminal sends. */
const longestSequence = 64

/** Reads one character (a code point) outside a paste. */
export function stepInput(pending: PendingInput, char: string): InputStep {
  switch (pending.kind) {
    case 'nothing':
    case 'paste':
      return char === escape ? read(char, { kind: 'escape' }) : read(char, nothingPending, keyOf(char))
    case 'escape':
      return afterEscape(char)
    case 'sequence':
      return inSequence(pending.body, char)
    case 'reply':
      return inReply(pending, char)
    case 'mouse':
      return read(char, pending.left > 1 ? { kind: 'mouse', left: pending.left - 1 } : nothingPending)
  }
}

function read(char: string, pending: PendingInput, key?: Key): InputStep {
  return { pending, keys: key ? [key] : [], length: char.length }
}

/** Ends what is pending without having read the character, which is then read on its own. */
function endBefore(pending: PendingInput, key?: Key): InputStep {
  return { pending, keys: key ? [key] : [], length: 0 }
}

function afterEscape(char: string): InputStep {
  if (char === '[' || char === 'O') return read(char, { kind: 'sequence', body: char })
  if (char === ']' || char === 'P' || char === '_') {
    return read(char, { kind: 'reply', introducer: char, empty: true, afterEscape: false })
  }
  return endBefore(nothingPending, named('escape'))
}

function inSequence(body: string, char: string): InputStep {
  if (!/^[ -~]$/.test(char)) return endBefore(nothingPending)
  if (!endsSequence(body, char)) {
    return read(char, { kind: 'sequence', body: body.length < longestSequence ? body + char : body })
  }
  const whole = body + char
  if (whole === '[200~') return read(char, { kind: 'paste', text: '', tail: '' })
  if (whole === '[M') return read(char, { kind: 'mouse', left: 3 })
  return read(char, nothingPending, readSequence(whole))
}

function endsSequence(body: string, char: string): boolean {
  if (body.startsWith('O')) return !/[\d;]/.test(char)
  // The Linux console sends its function keys as ESC [ [ A.
  if (body === '[') return /[@-Z\\-~]/.test(char)
  // rxvt ends its shifted keys with a $, which elsewhere stands before the last character.
  return /[@-~]/.test(char) || (char === '$' && /^\[\d+$/.test(body))
}

function inReply(pending: PendingInput & { kind: 'reply' }, char: string): InputStep {
  if (pending.afterEscape) return char === '\\' ? read(char, nothingPending) : endBefore({ kind: 'escape' })
  if (char === '\u0007' || char === '\u009c') return read(char, nothingPending)
  if (char === escape) return read(char, { ...pending, empty: false, afterEscape: true })
  // No reply holds a control character: this is a person who presses Enter or Ctrl+C because nothing happens.
  if (char < ' ') return endBefore(nothingPending)
  return read(char, { ...pending, empty: false })
}

/** The key of one character on its own; none for a control character without a use, or what was no UTF-8. */
function keyOf(char: string): Key | undefined {
  if (char === '\r' || char === '\n') return named('enter')
  if (char === '\t') return named('tab')
  if (char === '\u007f' || char === '\b') return named('backspace')
  if (char >= '\u0001' && char <= '\u001a') {
    return { kind: 'control', letter: String.fromCharCode(char.charCodeAt(0) + 96) }
  }
  return /[\p{Cc}\ufffd]/u.test(char) ? undefined : { kind: 'text', text: char }
}
