import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test, vi } from 'vitest'
import { fileLink } from '../../../src/ui/terminal/hyperlink.ts'
import { graphemes } from '../../../src/ui/terminal/joinGraphemes.ts'
import type { TerminalSize } from '../../../src/ui/terminal/terminalSize.ts'
import { writerOnScreen } from './screenOf.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('frameWriter', () => {
  test('writes only the rows that changed, in one update', async () => {
    const { show, bytes } = await writerOnScreen({ columns: 20, rows: 4 })
    show('one', 'two', 'three')
    bytes()
    show('one', '2', 'three')
    expect(bytes()).toBe('\u001b[?2026h\u001b[2;1H2\u001b[K\u001b[?2026l')
  })

  test('writes only the cells that changed, and all of a row whose width terminals dispute', async () => {
    const { show, bytes } = await writerOnScreen({ columns: 20, rows: 4 })
    show('name: one, two', '👩‍💻 one', '👩‍💻 two')
    bytes()
    show('name: 1234 two', '👩‍💻 1', '👩‍💻 two')
    expect(bytes()).toBe('\u001b[?2026h\u001b[1;7H1234\u001b[2;1H👩‍💻 1\u001b[K\u001b[?2026l')
  })

  test('a change of nothing but a colour or a link is painted', async () => {
    const { show, bytes } = await writerOnScreen({ columns: 20, rows: 4 })
    show('one two', 'one')
    bytes()
    show('one \u001b[31mtwo\u001b[39m', fileLink('one', '/reports/a.md'))
    expect(bytes()).toContain('\u001b[1;5H\u001b[0;31mtwo\u001b[0m')
    show('one \u001b[32mtwo\u001b[39m', fileLink('one', '/reports/b.md'))
    expect(bytes()).toMatch(/\[0;32mtwo[^]*b\.md/)
  })

  test('writes nothing for the same frame, an empty write or a newline', async () => {
    const { show, bytes, rows, writer } = await writerOnScreen({ columns: 20, rows: 4 })
    show('one')
    bytes()
    show('one')
    writer.stream.write('')
    writer.stream.write('\n')
    expect(bytes()).toBe('')
    expect(await rows()).toEqual(['one', '', '', ''])
  })

  test('rows that are gone are erased, and a shorter row leaves nothing of a longer one', async () => {
    const { show, rows } = await writerOnScreen({ columns: 10, rows: 4 })
    show('0123456789', '日本語日本', 'three', 'four')
    show('0', '日', 'x'.repeat(10))
    expect(await rows()).toEqual(['0', '日', 'x'.repeat(10), ''])
  })

  test('a full row keeps its last cell, the last row never has one', async () => {
    const { show, rows } = await writerOnScreen({ columns: 5, rows: 2 })
    show('before', 'before')
    show('abcde', 'abcde')
    expect(await rows()).toEqual(['abcde', 'abcd'])
  })

  test('a frame that is too large is cut, a wide character at the edge left out', async () => {
    const { show, rows } = await writerOnScreen({ columns: 5, rows: 3 })
    show('abcd日e', '\u001b[1mabcd\u001b[31m日\u001b[39me\u001b[22m', 'three', 'four', 'five')
    expect(await rows()).toEqual(['abcd', 'abcd', 'thre'])
  })

  test('a resize lets Ink lay out again and paints every row, without a clear', async () => {
    const { show, rows, resize, bytes, writer } = await writerOnScreen({ columns: 20, rows: 4 })
    show('one', 'two')
    const laidOut = () => show(`${writer.stream.columns}×${writer.stream.rows}`, 'two')
    writer.stream.on('resize', laidOut)
    bytes()
    resize({ columns: 30, rows: 5 })
    const painted = bytes()
    expect(await rows()).toEqual(['30×5', 'two', '', '', ''])
    expect(painted).not.toMatch(/\[[0-3]?J/)
    expect(painted.match(/\[\d+;1H/g)).toHaveLength(5)
  })

  test('a resize that nobody answers paints the last frame in the new size', async () => {
    const { show, rows, resize } = await writerOnScreen({ columns: 10, rows: 3 })
    show('0123456789', 'two')
    resize({ columns: 6, rows: 2 })
    expect(await rows()).toEqual(['012345', 'two'])
  })

  test('repaint mends a screen that others wrote on', async () => {
    const { show, rows, emulator, writer } = await writerOnScreen({ columns: 20, rows: 3 })
    show('one', 'two')
    emulator.write('\u001b[1;1Hwall: going down\r\nnow')
    writer.repaint()
    expect(await rows()).toEqual(['one', 'two', ''])
  })

  test('holds its frames while the terminal is lent, and shows the last one afterwards', async () => {
    const { show, rows, bytes, writer } = await writerOnScreen({ columns: 20, rows: 2 })
    show('one')
    bytes()
    writer.hold()
    show('two')
    writer.resize({ columns: 20, rows: 2 })
    expect(bytes()).toBe('')
    writer.repaint()
    expect(await rows()).toEqual(['two', ''])
  })

  test('a colour does not leak into the next row', async () => {
    const { show, rows, emulator } = await writerOnScreen({ columns: 20, rows: 2 })
    show('\u001b[41mred', 'plain')
    await rows()
    expect(emulator.buffer.active.getLine(1)?.getCell(0)?.isBgDefault()).toBe(true)
    expect(emulator.buffer.active.getLine(0)?.getCell(10)?.isBgDefault()).toBe(true)
  })
})

const letters = fc.constantFrom('a', 'b', ' ', 'é', '日', '語', '│', '─')
const colours = fc
  .constantFrom('31', '39', '7', '0', '38;5;9', '1;48;2;1;2;3', '22;49')
  .map((codes) => `\u001b[${codes}m`)
/** The emulator gives these other widths than we do, as some terminals will. */
const disputed = fc.constantFrom('👩‍💻', '💥', 'e\u0301', '☀️')
const rowsOf = (cells: fc.Arbitrary<string>) => fc.array(cells, { maxLength: 30 }).map((row) => row.join(''))
const sizes = fc.record({ columns: fc.integer({ min: 2, max: 24 }), rows: fc.integer({ min: 1, max: 8 }) })
const sequences = (cells: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .array(rowsOf(cells), { minLength: 1, maxLength: 8 })
          .map((frame) => ({ kind: 'show', frame }) as const),
      },
      { weight: 1, arbitrary: sizes.map((to) => ({ kind: 'resize', to }) as const) },
    ),
    { minLength: 1, maxLength: 10 },
  )
type Step =
  | { readonly kind: 'show'; readonly frame: readonly string[] }
  | { readonly kind: 'resize'; readonly to: TerminalSize }

/** A screen after some steps, with the frame and the size that it ended with. */
async function screenAfter(begin: TerminalSize, steps: readonly Step[]) {
  const screen = await writerOnScreen(begin)
  let size = begin
  let last: readonly string[] = []
  for (const step of steps) {
    if (step.kind === 'show') {
      screen.show(...step.frame)
      if (step.frame.join('\n').trim() !== '') last = step.frame
    } else {
      screen.resize(step.to)
      size = step.to
    }
  }
  return { screen, size, last }
}

/** What the screen should show of a row: its text in so many cells. */
function visible(text: string, columns: number): string {
  let shown = ''
  for (const grapheme of graphemes(stripVTControlCharacters(text))) {
    if (stringWidth(shown + grapheme) > columns) break
    shown += grapheme
  }
  return shown.trimEnd()
}

test('after any frames and resizes the screen shows the last frame', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, sequences(fc.oneof(letters, colours)), async (begin, steps) => {
      const { screen, size, last } = await screenAfter(begin, steps)
      const expected = Array.from({ length: size.rows }, (_, at) =>
        visible(last[at] ?? '', at === size.rows - 1 ? size.columns - 1 : size.columns),
      )
      expect(await screen.rows()).toEqual(expected)
      expect(screen.bytes()).not.toContain('\u001b[2J')
      screen.emulator.dispose()
    }),
    { numRuns: 1000 },
  )
})

test('after any frames and resizes every cell looks as if there had been only the last frame', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, sequences(fc.oneof(letters, colours, disputed)), async (begin, steps) => {
      const { screen, size, last } = await screenAfter(begin, steps)
      const fresh = await writerOnScreen(size)
      fresh.show(...last)
      expect(await screen.cells()).toEqual(await fresh.cells())
      screen.emulator.dispose()
      fresh.emulator.dispose()
    }),
    { numRuns: 500 },
  )
})
