import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileLink } from '../../../src/ui/terminal/hyperlink.ts'
import { rowCells } from '../../../src/ui/terminal/rowCells.ts'
import { rowChange } from '../../../src/ui/terminal/rowChange.ts'
import { cpuTime } from '../../cpuTime.ts'

const textOf = (row: string, columns: number) =>
  rowCells(row, columns)
    .map(({ text }) => text)
    .join('')

describe('rowCells', () => {
  test.each<[string, string, string]>([
    ['clipboard', 'a\u001b]52;c;aGFja2Vk\u0007b', 'ab'],
    ['clipboard, ended by ST', 'a\u001b]52;c;aGFja2Vk\u001b\\b', 'ab'],
    ['bell, return, backspace, null, delete', 'a\u0007\r\b\u0000\u007fb', 'ab'],
    ['title', 'a\u001b]0;owned\u0007b', 'ab'],
    ['cursor and erasure', 'a\u001b[2J\u001b[H\u001b[3;4Hb', 'ab'],
    ['modes', 'a\u001b[?1049l\u001b[?25h\u001bcb', 'acb'],
    ['a device string', 'a\u001bP+q544e\u001b\\b', 'ab'],
    ['C1 controls', 'a\u009b31mb\u0085', 'a31mb'],
    ['bidirectional overrides', 'a\u202eb\u2066c', 'abc'],
    ['line separators', 'a\u2028\u2029b', 'ab'],
    ['direction marks and what cannot be seen', 'a\u200e\u061c\u200b\u2069\ufeffb', 'ab'],
    ['a link of others', 'a\u001b]8;;https://evil.example\u0007b', 'ab'],
    ['a link that says it is ours', 'a\u001b]8;id=boring-00000000;https://evil.example\u0007b', 'ab'],
    ['a sequence that is not finished', 'ab\u001b]0;owned', 'ab'],
    ['an Esc alone', 'ab\u001b', 'ab'],
    ['a tab', 'a\tb', 'a b'],
  ])('takes out: %s', (_, row, expected) => {
    expect(textOf(row, 80)).toBe(expected)
    expect(
      rowCells(row, 80)
        .map(({ link }) => link)
        .join(''),
    ).toBe('')
  })

  test('reads colours', () => {
    const row =
      '\u001b[1m\u001b[38;2;1;2;3ma\u001b[39mb\u001b[22mc\u001b[4;7;91md\u001b[me\u001b[5;8mf\u001b[38;5;7mg'
    expect(rowCells(row, 80).map(({ style }) => style)).toEqual([
      '1;38;2;1;2;3',
      '1',
      '',
      '4;7;91',
      '',
      '',
      '38;5;7',
    ])
  })

  test('reads a link of ours', () => {
    const link = fileLink('ab', '/team/guide')
    expect(rowCells(link + 'c', 80).map((cell) => cell.link.includes('/guide'))).toEqual([true, true, false])
    expect(rowChange(1, undefined, rowCells(link + 'c', 80), 3)).toBe('\u001b[1;1H\u001b[K' + link + 'c')
    expect(rowChange(1, undefined, rowCells(link, 1), 3)).toMatch(/guide.a.\]8;;.{3,4}K$/)
  })

  test('a path that is not absolute, or longer than terminals take, is no link', () => {
    for (const path of ['reports/a.md', 'javascript:alert(1)', `/${'a'.repeat(2001)}`])
      expect(fileLink('text', path)).toBe('text')
  })

  test('a file of ours is a link, whatever its name holds', () => {
    const link = fileLink('ab', '/home/a b/reports/日本\u0007;.md')
    expect(link).toContain('file:///home/a%20b/reports/%E6%97%A5%E6%9C%AC%07%3B.md')
    expect(rowCells(link, 80).map((cell) => cell.text)).toEqual(['a', 'b'])
    expect(rowCells(link, 80).every((cell) => cell.link.includes('file:///home/'))).toBe(true)
  })

  test('a wide character takes two cells, and is left out with all behind it where it does not fit', () => {
    expect(rowCells('a日', 4).map((cell) => cell.text)).toEqual(['a', '日', ''])
    expect(textOf('abc日\u001b[1md', 4)).toBe('abc')
  })

  test('whatever comes in, only text and colours come out', () => {
    const openings = fc.constantFrom('\u001b', '[', ']', '8;;', '52;c;', '\u009b', 'P', '\\')
    const closings = fc.constantFrom('\u0007', '\\', '1', ';', 'm', 'J', '\r', 'é')
    const parts = fc.array(fc.oneof(openings, closings, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(parts, (all) => {
        const cells = rowCells(all.join(''), 40)
        for (const { text, style, link } of cells) {
          expect(text).not.toMatch(/\p{Cc}/u)
          expect(style).toMatch(/^[\d:;]*$/)
          expect(link).toBe('')
        }
        expect(cells.length).toBeLessThanOrEqual(40)
      }),
      { numRuns: 5000 },
    )
  })

  test('a row of a million characters is cut in a moment', () => {
    const worked = cpuTime()
    rowCells('e\u0301'.repeat(1_000_000), 80)
    rowCells('e' + '\u0301'.repeat(1_000_000), 80)
    expect(worked()).toBeLessThan(600)
  })
})
