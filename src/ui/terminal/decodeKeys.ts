import type { Key } from './key.ts'
import { named } from './key.ts'
import { joinGraphemes } from './joinGraphemes.ts'
import { nothingPending, type PendingInput } from './pendingInput.ts'
import { readPaste, cleanPaste } from './readPaste.ts'
import { splitUtf8 } from './splitUtf8.ts'
import { stepInput } from './stepInput.ts'

/** Where a decoder stands between two reads. A plain value. */
export interface DecoderState {
  /** The begin of a character in UTF-8, 0 to 3 bytes. */
  readonly bytes: Uint8Array
  readonly pending: PendingInput
}

export interface Decoded {
  readonly state: DecoderState
  readonly keys: readonly Key[]
}

/** A decoder that has read nothing. */
export const freshDecoder: DecoderState = { bytes: new Uint8Array(), pending: nothingPending }

/**
 * Reads one chunk of standard input. The keys do not depend on how the input was cut into chunks, but for one thing:
 * a grapheme of several code points that is cut between them arrives as several texts.
 * Esc and another key in one chunk are two keys: a slow program gets them so, and Alt+key looks the same.
 */
export function decode(state: DecoderState, chunk: Uint8Array | string): Decoded {
  const { text, rest } = splitUtf8(Buffer.concat([state.bytes, Buffer.from(chunk)]))
  const keys: Key[] = []
  let pending = state.pending
  for (let at = 0; at < text.length;) {
    const step =
      pending.kind === 'paste'
        ? readPaste(pending, text.slice(at))
        : stepInput(pending, String.fromCodePoint(text.codePointAt(at) ?? 0))
    keys.push(...step.keys)
    pending = step.pending
    at += step.length
  }
  return { state: { bytes: rest, pending }, keys: joinGraphemes(keys) }
}

/** Gives up waiting: what is pending becomes the keys that it would be if nothing followed. */
export function flush(state: DecoderState): Decoded {
  return { state: freshDecoder, keys: keysOfUnfinished(state.pending) }
}

function keysOfUnfinished(pending: PendingInput): readonly Key[] {
  switch (pending.kind) {
    case 'nothing':
    case 'mouse':
      return []
    case 'escape':
      return [named('escape')]
    case 'sequence':
      return pending.body.length === 1 ? [named('escape'), { kind: 'text', text: pending.body }] : []
    case 'reply':
      return pending.empty ? [named('escape'), { kind: 'text', text: pending.introducer }] : []
    case 'paste':
      return cleanPaste(pending.text + pending.tail)
  }
}

/**
 * Milliseconds of silence after which to `flush`, or nothing to wait for. Esc is short, for a person waits for it; the
 * others only free a keyboard whose terminal never ended what it began, and are long, for a bad line stalls.
 */
export function flushDelay(state: DecoderState): number | undefined {
  switch (state.pending.kind) {
    case 'escape':
      return 50
    case 'sequence':
    case 'reply':
    case 'mouse':
      return 1000
    case 'paste':
      return 5000
    case 'nothing':
      return state.bytes.length > 0 ? 1000 : undefined
  }
}
