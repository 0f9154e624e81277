import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, flush, flushDelay, freshDecoder } from '../../../src/ui/terminal/decodeKeys.ts'
import type { Key } from '../../../src/ui/terminal/key.ts'
import { longestPaste } from '../../../src/ui/terminal/readPaste.ts'
import { cpuTime } from '../../cpuTime.ts'

/** Keys in a short form: `a` for a text, `<up>`, `<^c>`, `<paste:…>`. */
function short(key: Key): string {
  switch (key.kind) {
    case 'text':
      return key.text
    case 'named':
      return `<${key.name}>`
    case 'control':
      return `<^${key.letter}>`
    case 'paste':
      return `<paste:${key.text}>`
  }
}

function decodeAll(chunks: readonly (Uint8Array | string)[]): readonly Key[] {
  let state = freshDecoder
  const keys: Key[] = []
  for (const chunk of chunks) {
    const decoded = decode(state, chunk)
    state = decoded.state
    keys.push(...decoded.keys)
  }
  return [...keys, ...flush(state).keys]
}

const keysOf = (...chunks: readonly (Uint8Array | string)[]) => decodeAll(chunks).map(short)

describe('decode', () => {
  test.each<[string, string, string[]]>([
    ['two letters in a chunk', 'jj', ['j', 'j']],
    ['a letter and Enter', 'jj\r', ['j', 'j', '<enter>']],
    ['Enter typed before raw mode', '\n', ['<enter>']],
    ['arrows', '\u001b[A\u001b[B\u001b[C\u001b[D', ['<up>', '<down>', '<right>', '<left>']],
    [
      'arrows in application mode',
      '\u001bOA\u001bOB\u001bOC\u001bOD',
      ['<up>', '<down>', '<right>', '<left>'],
    ],
    ['Home and End as letters', '\u001b[H\u001b[F\u001bOH\u001bOF', ['<home>', '<end>', '<home>', '<end>']],
    [
      'Home and End as numbers',
      '\u001b[1~\u001b[4~\u001b[7~\u001b[8~',
      ['<home>', '<end>', '<home>', '<end>'],
    ],
    ['pages and Delete', '\u001b[5~\u001b[6~\u001b[3~', ['<pageUp>', '<pageDown>', '<delete>']],
    ['both Backspaces', '\u007f\b', ['<backspace>', '<backspace>']],
    ['Tab and Shift+Tab', '\t\u001b[Z', ['<tab>', '<backTab>']],
    ['control keys', '\u0003\u001a\u000c', ['<^c>', '<^z>', '<^l>']],
    ['Ctrl+Space and Ctrl+\\', '\u0000\u001c', []],
    ['Shift with an arrow', '\u001b[1;2A', ['<up>']],
    ['Ctrl or Alt with an arrow', '\u001b[1;5A\u001b[1;3Ax', ['x']],
    ['function keys', '\u001bOP\u001b[15~\u001b[1;5P\u001b[1;5Q\u001b[1;5R\u001b[1;5S\u001b[15;5~x', ['x']],
    ['function keys of the Linux console', '\u001b[[A\u001b[[Ex', ['x']],
    ['shifted keys of rxvt', '\u001b[3$x\u001b[5^\u001b[ay', ['x', 'y']],
    [
      'focus, mouse and a size report',
      '\u001b[I\u001b[O\u001b[<0;1;2Mx\u001b[M !!y\u001b[8;24;80tz',
      ['x', 'y', 'z'],
    ],
    ['the keypad in application mode', '\u001bOp\u001bOy\u001bOM', ['0', '9', '<enter>']],
    [
      'kitty: a letter, Ctrl+C, Esc, Enter',
      '\u001b[97u\u001b[99;5u\u001b[27u\u001b[13;2u',
      ['a', '<^c>', '<escape>', '<enter>'],
    ],
    [
      'kitty: Shift, alternates, a release',
      '\u001b[97;2u\u001b[49:33;2u\u001b[97;1:3u\u001b[57400u',
      ['A', '!', '1'],
    ],
    ['kitty: num lock and caps lock', '\u001b[1;129A\u001b[9;194u', ['<up>', '<backTab>']],
    ['modifyOtherKeys', '\u001b[27;5;99~\u001b[27;2;9~\u001b[27;2;13~', ['<^c>', '<backTab>', '<enter>']],
    ['a key that is no code point', '\u001b[99999999u\u001b[55296ux', ['x']],
    [
      'replies to an earlier program',
      '\u001b]11;rgb:1111/2222/3333\u0007\u001bP>|tmux 3.4\u001b\\\u001b[?62;4cx',
      ['x'],
    ],
    ['Enter after the begin of a reply', '\u001b]11;rgb\rj', ['<enter>', 'j']],
    ['Esc and a key in one chunk', '\u001bj\u001b\r', ['<escape>', 'j', '<escape>', '<enter>']],
    ['Esc twice, then an arrow', '\u001b\u001b\u001b[A', ['<escape>', '<escape>', '<up>']],
    ['a sequence cut off by Ctrl+C or a letter beyond ASCII', '\u001b[1;\u0003\u001b[1;é', ['<^c>', 'é']],
    ['graphemes', 'e\u0301👩‍💻🇩🇪日', ['e\u0301', '👩‍💻', '🇩🇪', '日']],
    ['control characters in UTF-8', '\u009b\u0085x', ['x']],
  ])('%s', (_, input, keys) => {
    expect(keysOf(input)).toEqual(keys)
  })

  test('a paste is one key, without control characters', () => {
    expect(
      keysOf('a\u001b[200~one\r\ntwo\rthree\tfour\u001b[31m\u0007\u001b]52;c;eA==\u0007five\u001b[201~b'),
    ).toEqual(['a', '<paste:one\ntwo\nthree fourfive>', 'b'])
  })

  test('an empty paste is no key, and an end mark alone is none', () => {
    expect(keysOf('\u001b[200~\u001b[201~\u001b[201~x')).toEqual(['x'])
  })

  test('bytes that are no UTF-8 are no keys, and do not hide the next one', () => {
    expect(keysOf(Uint8Array.of(0xff, 0xc3, 0x28, 0xe2, 0x82, 0x61))).toEqual(['(', 'a'])
  })

  test('a lone Esc comes only with the flush, and soon', () => {
    const { state, keys } = decode(freshDecoder, '\u001b')
    expect(keys).toEqual([])
    expect(flushDelay(state)).toBeGreaterThanOrEqual(25)
    expect(flushDelay(state)).toBeLessThanOrEqual(50)
    expect(flush(state).keys.map(short)).toEqual(['<escape>'])
    expect(flushDelay(flush(state).state)).toBeUndefined()
  })

  test('an arrow that stalls in the middle is given more time than an Esc', () => {
    expect(flushDelay(decode(freshDecoder, '\u001b[').state)).toBeGreaterThanOrEqual(1000)
  })

  test('what never ends is bounded, and gives the keyboard back', () => {
    for (const begin of ['\u001b[', '\u001bO', '\u001b]', '\u001bP']) {
      const { state } = decode(freshDecoder, begin + '1;'.repeat(1_000_000))
      expect(JSON.stringify(state.pending).length).toBeLessThan(200)
      expect(keysOf(begin + '1'.repeat(1000) + '\r')).toEqual(['<enter>'])
    }
  })

  test('an endless paste is kept up to its cap, and the rest is not read as keys', () => {
    const paste = '\u001b[200~' + 'y'.repeat(longestPaste - 1) + '💥'.repeat(50_000)
    const [key, ...rest] = decodeAll([paste, '1\r', '1\u001b[20', '1~q'])
    expect(key).toEqual({ kind: 'paste', text: 'y'.repeat(longestPaste - 1) })
    expect(rest.map(short)).toEqual(['q'])
    expect(JSON.stringify(decode(freshDecoder, paste).state.pending).length).toBeLessThan(longestPaste + 200)
  })

  test('a paste of nothing but begun sequences is cleaned in a moment', () => {
    const worked = cpuTime()
    for (const attack of ['\u001b[', '\u001b]8;;', '\u001b\u001b', '\u001b[1;', '\u009b']) {
      keysOf('\u001b[200~' + attack.repeat(40_000) + '\u001b[201~')
    }
    expect(worked()).toBeLessThan(4000)
  })
})

/** Characters, whole sequences, and the parts that sequences are made of. */
const pieces = fc.oneof(
  fc.constantFrom('j', '1', ' ', 'é', '日', '💥', '\r', '\t', '\u007f', '\u0003', '\u001b'),
  fc.constantFrom(
    '\u001b[A',
    '\u001bOB',
    '\u001b[5~',
    '\u001b[1;5P',
    '\u001b[[A',
    '\u001b[M !!',
    '\u001b[99;5u',
  ),
  fc.constantFrom('\u001b[200~a\rb', '\u001b[201~', '\u001b]11;x\u0007', '\u001bP>|x\u001b\\'),
  fc.constantFrom('\u001b', '[', 'O', ']', ';', '2', '~', '\u001b\\', '\u009b'),
)
const streams = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
)

/** The same bytes in random chunks. */
function cut(bytes: Buffer, at: readonly number[]): readonly Buffer[] {
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place))
}

/** A grapheme that was cut between two of its code points arrives as two texts; that is all that may differ. */
const byCodePoint = (keys: readonly Key[]) =>
  keys.flatMap((key) => (key.kind === 'text' ? [...key.text] : [short(key)]))

test('however a stream is cut into chunks, the keys are the same', () => {
  fc.assert(
    fc.property(streams, fc.array(fc.nat(), { maxLength: 20 }), (bytes, at) => {
      expect(byCodePoint(decodeAll(cut(bytes, at)))).toEqual(byCodePoint(decodeAll([bytes])))
    }),
    { numRuns: 5000 },
  )
})

test('byte by byte, the keys are the same', () => {
  fc.assert(
    fc.property(streams, (bytes) => {
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
      expect(byCodePoint(decodeAll(single))).toEqual(byCodePoint(decodeAll([bytes])))
    }),
    { numRuns: 2000 },
  )
})

test('no key ever holds a control character', () => {
  fc.assert(
    fc.property(streams, (bytes) => {
      for (const key of decodeAll([bytes])) {
        if (key.kind === 'text') expect(key.text).not.toMatch(/\p{Cc}/u)
        if (key.kind === 'paste') expect(key.text).not.toMatch(/(?!\n)\p{Cc}/u)
      }
    }),
    { numRuns: 2000 },
  )
})
