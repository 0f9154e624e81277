import type { Key } from './key.ts'
import { graphemes } from './joinGraphemes.ts'

/** A text being typed. `cursor` is an offset into `value` in UTF-16 units, always at the edge of a grapheme. */
export interface TextField {
  readonly value: string
  readonly cursor: number
  /** Whether the value is a proposal: the first text typed or pasted takes its place; a key that moves or deletes edits it. */
  readonly proposed?: true
}

export interface TextFieldLimits {
  /** The longest value, in UTF-16 units. What is typed or pasted beyond it is not taken. */
  readonly longest: number
  /** Whether a paste keeps its newlines; otherwise they become spaces. */
  readonly multiline?: boolean
}

/** A field that holds a text, the cursor behind it. */
export function textField(value = ''): TextField {
  return { value, cursor: value.length }
}

/** A field that proposes a text; an empty one proposes nothing. */
export function proposal(value: string): TextField {
  return value ? { ...textField(value), proposed: true } : textField()
}

/** The field after a key; the same field for a key that is not for it (Enter, Esc, Tab, up and down among them). */
export function editText(field: TextField, key: Key, limits: TextFieldLimits): TextField {
  switch (key.kind) {
    case 'text':
      return insert(keptOf(field), key.text, limits.longest)
    case 'paste':
      return insert(
        keptOf(field),
        limits.multiline ? key.text : key.text.replace(/\s*\n\s*/g, ' '),
        limits.longest,
      )
    case 'control':
      return edited(field, key.letter)
    case 'named':
      return move(field, key)
  }
}

/** The graphemes before the cursor, the one under it (empty at the end) and those after it: what a view needs to draw it. */
export function aroundCursor(field: TextField): {
  readonly before: string
  readonly under: string
  readonly after: string
} {
  const end = nextEdge(field)
  return {
    before: field.value.slice(0, field.cursor),
    under: field.value.slice(field.cursor, end),
    after: field.value.slice(end),
  }
}

/** The control keys of a shell's line: to its begin and end, and away with what stands before or behind the cursor. */
function edited(field: TextField, letter: string): TextField {
  const { value, cursor } = field
  switch (letter) {
    case 'a':
      return { value, cursor: 0 }
    case 'e':
      return { value, cursor: value.length }
    case 'u':
      return without(field, 0, cursor)
    case 'k':
      return without(field, cursor, value.length)
    case 'w':
      return without(field, value.slice(0, cursor).search(/\S*\s*$/u), cursor)
    default:
      return field
  }
}

function move(field: TextField, key: Key & { kind: 'named' }): TextField {
  const { value, cursor } = field
  switch (key.name) {
    case 'left':
      return { value, cursor: previousEdge(field) }
    case 'right':
      return { value, cursor: nextEdge(field) }
    case 'home':
      return { value, cursor: 0 }
    case 'end':
      return { value, cursor: value.length }
    case 'backspace':
      return without(field, previousEdge(field), cursor)
    case 'delete':
      return without(field, cursor, nextEdge(field))
    case 'up':
    case 'down':
    case 'pageUp':
    case 'pageDown':
    case 'enter':
    case 'escape':
    case 'tab':
    case 'backTab':
      return field
  }
}

/** What of a field stays when something is typed into it. */
function keptOf(field: TextField): TextField {
  return field.proposed ? textField() : field
}

function insert({ value, cursor }: TextField, text: string, longest: number): TextField {
  const taken = fitting(text, longest - value.length)
  if (taken === '') return { value, cursor }
  const longer = value.slice(0, cursor) + taken + value.slice(cursor)
  return { value: longer, cursor: edgeAtOrAfter(longer, cursor + taken.length) }
}

function without({ value }: TextField, from: number, to: number): TextField {
  const shorter = value.slice(0, from) + value.slice(to)
  return { value: shorter, cursor: edgeAtOrAfter(shorter, from) }
}

/** As many whole graphemes as there is room for. Cut before it is segmented, for that is slow on long texts. */
function fitting(text: string, room: number): string {
  if (text.length <= room) return text
  let taken = ''
  for (const grapheme of graphemes(text.slice(0, Math.max(0, room) + 1))) {
    if (taken.length + grapheme.length > room) break
    taken += grapheme
  }
  return taken
}

function nextEdge({ value, cursor }: TextField): number {
  return cursor >= value.length ? value.length : edgeAtOrAfter(value, cursor + 1)
}

function previousEdge({ value, cursor }: TextField): number {
  return edges(value).findLast((edge) => edge < cursor) ?? 0
}

/** A text inserted before an accent may become one grapheme with it: the cursor then goes behind both. */
function edgeAtOrAfter(value: string, offset: number): number {
  return edges(value).find((edge) => edge >= offset) ?? value.length
}

/** The offsets between graphemes, both ends included. */
function edges(value: string): readonly number[] {
  let offset = 0
  return [0, ...graphemes(value).map((grapheme) => (offset += grapheme.length))]
}
