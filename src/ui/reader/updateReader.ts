import { stripVTControlCharacters } from 'node:util'
import { commandOf } from '../keys/keys.ts'
import type { Command } from '../keys/binding.ts'
import type { Key } from '../terminal/key.ts'
import { editText, textField } from '../terminal/textField.ts'
import type { TextField } from '../terminal/textField.ts'
import { readingHeight } from './reader.ts'
import type { Reader, ReaderEffect } from './reader.ts'

const longestSearch = 200
/** Ended by Ctrl+C. */
const interrupted = 130

interface Step {
  readonly reader: Reader
  readonly effect?: ReaderEffect
}

/** What a key does to a reader, and beyond it. */
export function updateReader(before: Reader, key: Key): Step {
  const { notice: _, ...reader } = before
  if (key.kind === 'control') {
    if (key.letter === 'c') return { reader, effect: { kind: 'leave', status: interrupted } }
    if (key.letter === 'z') return { reader, effect: { kind: 'suspend' } }
    if (key.letter === 'l') return { reader, effect: { kind: 'repaint' } }
  }
  if (reader.typing) return { reader: typed(reader, reader.typing, key) }
  if (reader.help) return { reader: { ...reader, help: false } }
  const command = commandOf(key, 'reader')
  switch (command) {
    case 'quit':
    case 'back':
      return { reader, effect: { kind: 'leave', status: 0 } }
    case 'help':
      return { reader: { ...reader, help: true } }
    case 'openFile':
      return { reader, effect: { kind: 'open' } }
    case 'copy':
      return { reader, effect: { kind: 'copy' } }
    case 'search':
      return { reader: { ...reader, typing: textField() } }
    case 'searchNext':
    case 'searchBack':
      return { reader: again(reader, command === 'searchNext' ? 1 : -1) }
    default:
      return { reader: { ...reader, top: scrolled(reader, command) } }
  }
}

/** The reader in a window of another size: what was at the top stays in view, as far along as before. */
export function resizedReader(reader: Reader, size: Reader['size'], rows: readonly string[]): Reader {
  const share = reader.rows.length ? reader.top / reader.rows.length : 0
  const { found, ...rest } = reader
  const moved = { ...rest, size, rows, top: Math.round(share * rows.length) }
  return { ...moved, top: within(moved, moved.top), ...(found && { found: { ...found, row: undefined } }) }
}

function within({ rows, size }: Pick<Reader, 'rows' | 'size'>, top: number): number {
  return Math.max(0, Math.min(top, rows.length - readingHeight(size)))
}

function scrolled(reader: Reader, command: Command | undefined): number {
  const page = Math.max(1, readingHeight(reader.size) - 1)
  const moves: Readonly<Partial<Record<Command, number>>> = {
    up: -1,
    down: 1,
    pageUp: -page,
    pageDown: page,
    first: -Infinity,
    last: Infinity,
  }
  const by = command === undefined ? undefined : moves[command]
  return by === undefined ? reader.top : within(reader, reader.top + by)
}

function typed(reader: Reader, field: TextField, key: Key): Reader {
  const { typing: _, ...rest } = reader
  if (key.kind === 'named' && key.name === 'escape') return rest
  if (key.kind === 'named' && key.name === 'enter')
    return field.value.trim() ? sought(rest, field.value.trim(), reader.top, 1) : rest
  return { ...reader, typing: editText(field, key, { longest: longestSearch }) }
}

function again(reader: Reader, direction: 1 | -1): Reader {
  if (!reader.found) return { ...reader, notice: 'Nothing was searched for yet: / searches' }
  const { query, row } = reader.found
  return sought(reader, query, row === undefined ? reader.top : row + direction, direction)
}

/** Goes to the next row, from one on, that holds a text; behind the last one it begins again at the first. */
function sought(reader: Reader, query: string, from: number, direction: 1 | -1): Reader {
  const rows = matches(reader.rows, query)
  const row =
    direction === 1
      ? (rows.find((each) => each >= from) ?? rows[0])
      : (rows.findLast((each) => each <= from) ?? rows.at(-1))
  if (row === undefined) return { ...reader, found: { query, row }, notice: `“${query}” is not in it` }
  const middle = row - Math.floor(readingHeight(reader.size) / 3)
  return {
    ...reader,
    found: { query, row },
    top: within(reader, middle),
    notice: `“${query}”: ${rows.indexOf(row) + 1} of ${rows.length}; n goes on, N back`,
  }
}

/** The rows that hold a text, in capitals or not. */
function matches(rows: readonly string[], query: string): readonly number[] {
  const wanted = query.toLowerCase()
  return rows.flatMap((row, place) =>
    stripVTControlCharacters(row).toLowerCase().includes(wanted) ? [place] : [],
  )
}
