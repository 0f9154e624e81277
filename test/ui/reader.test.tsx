import { EventEmitter } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import { render } from 'ink'
import { expect, test } from 'vitest'
import { readingHeight } from '../../src/ui/reader/reader.ts'
import type { Reader } from '../../src/ui/reader/reader.ts'
import { ReaderView } from '../../src/ui/reader/ReaderView.tsx'
import { resizedReader, updateReader } from '../../src/ui/reader/updateReader.ts'
import { copySequence } from '../../src/ui/terminal/clipboard.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { signsFor } from '../../src/ui/looks/signs.ts'

const text = (letter: string): Key => ({ kind: 'text', text: letter })
const bold = (words: string) => `\u001b[1m${words}\u001b[22m`
const rows = Array.from({ length: 100 }, (_, place) =>
  place % 30 === 10 ? bold(`Approvals on row ${place}`) : `row ${place}`,
)
const start: Reader = {
  title: 'Payments',
  size: { columns: 80, rows: 24 },
  signs: signsFor({ LANG: 'C.UTF-8' }),
  rows,
  top: 0,
  help: false,
}
const after = (keys: readonly Key[], reader = start) =>
  keys.reduce((before, key) => updateReader(before, key).reader, reader)
const search = (query: string) => [text('/'), ...Array.from(query, text), named('enter')]

test.each([
  ['down', [named('down'), text('j')], 2],
  ['up from the top', [named('up')], 0],
  ['a page down and a line up', [named('pageDown'), text('k')], 18],
  ['space', [text(' ')], 19],
  ['the end', [named('end')], 80],
  ['the end and further', [text('G'), named('pageDown')], 80],
  ['the end and back', [named('end'), named('home')], 0],
])('%s', (_, keys, top) => {
  expect(after(keys).top).toBe(top)
})

test('a search goes to the next place, on and back, and begins again behind the last', () => {
  const first = after(search('APPROVALS'))
  expect(first).toMatchObject({ found: { row: 10 }, notice: expect.stringContaining('1 of 3') })
  expect(after([text('n')], first).found?.row).toBe(40)
  expect(after([text('n'), text('n'), text('n')], first).found?.row).toBe(10)
  expect(after([text('N')], first).found?.row).toBe(70)
})

test('what is not there is said, and an empty search is none', () => {
  const nowhere = after([named('pageDown'), ...search('coffee')])
  expect(nowhere).toMatchObject({ top: 19, notice: '“coffee” is not in it' })
  expect(after([text('n')]).notice).toContain('/ searches')
  expect(after(search(''))).toEqual(start)
  expect(after([text('/'), text('q'), named('escape')])).toEqual(start)
})

test('while something is typed, letters are text; q leaves otherwise', () => {
  expect(updateReader(after([text('/')]), text('q')).effect).toBeUndefined()
  expect(updateReader(start, text('q')).effect).toEqual({ kind: 'leave', status: 0 })
  expect(updateReader(start, { kind: 'control', letter: 'c' }).effect).toEqual({ kind: 'leave', status: 130 })
  expect(updateReader(start, text('o')).effect).toEqual({ kind: 'open' })
  expect(updateReader(start, text('y')).effect).toEqual({ kind: 'copy' })
})

test('another size keeps about the same place in view, and never more than there is', () => {
  const wide = after([named('end')])
  const narrow = resizedReader(wide, { columns: 50, rows: 16 }, [...rows, ...rows])
  expect(narrow.top).toBe(160)
  expect(resizedReader(narrow, { columns: 120, rows: 400 }, rows).top).toBe(0)
})

test('whatever is pressed, the rows in view are rows of the text', () => {
  const key = fc.oneof(
    fc.constantFrom(...'jkgGnN/?oy q'.split('').map(text)),
    fc.constantFrom(
      ...(['up', 'down', 'pageUp', 'pageDown', 'home', 'end', 'enter', 'escape'] as const).map(named),
    ),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
      const { top, size } = after(keys)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top).toBeLessThanOrEqual(rows.length - readingHeight(size))
    }),
  )
})

test.each([
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
])('the screen at $columns by $rows shows the text, where it is, and the keys', (size) => {
  const reader = after(search('row 4'), { ...start, size })
  const shown = frameOf(reader, size)
  expect(shown).toHaveLength(size.rows)
  expect(shown[0]).toMatch(/^Payments +rows \d+ to \d+ of 100$/u)
  expect(shown).toContain('❯ row 4')
  expect(shown.at(-2)).toMatch(/^“row 4”: 1 of 11/u)
  expect(shown.at(-1)).toMatch(/^\? keys · \/ search · o open file/u)
  expect(frameOf(after([text('?')], { ...start, size }), size).join('\n')).toContain('n       the next place')
  expect(frameOf(after([text('/'), text('a')], { ...start, size }), size).at(-2)).toMatch(/^\/ a/u)
})

test('what is copied is the text, in base 64; what is too long for a terminal is not', () => {
  const [, coded = ''] =
    /^\u001b\]52;c;([A-Za-z0-9+/=]+)\u001b\\$/u.exec(copySequence('é \u0007') ?? '') ?? []
  expect(Buffer.from(coded, 'base64').toString()).toBe('é \u0007')
  expect(copySequence('x'.repeat(60_000))).toBeUndefined()
})

function frameOf(
  reader: Reader,
  size: { readonly columns: number; readonly rows: number },
): readonly string[] {
  let last = ''
  const stdout = Object.assign(new EventEmitter(), {
    ...size,
    isTTY: false,
    write: (written: string) => {
      if (written.trim()) last = written
      return true
    },
  })
  const ink = render(<ReaderView reader={reader} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  ink.unmount()
  return stripVTControlCharacters(last)
    .split('\n')
    .map((row) => row.trimEnd())
}
