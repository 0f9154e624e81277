import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine, plainText } from '../../src/domain/plainText.ts'

test.each([
  ['a title', '\u001b]0;owned\u0007name', 'name'],
  ['the clipboard', '\u001b]52;c;aGVsbG8=\u0007name', 'name'],
  ['a link', '\u001b]8;;https://evil.example\u001b\\name\u001b]8;;\u001b\\', 'name'],
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['eight-bit sequences', '\u009b31mred\u009d0;x\u0007', 'red'],
  ['a bell, a backspace and NUL', 'a\u0007b\u0008c\u0000d', 'abcd'],
  ['text that runs backwards', 'a\u202eb\u2066c', 'abc'],
  ['what nobody sees', 'a\u200bb\ufeffc\u{e0041}', 'abc'],
  ['what XML has no place for', 'a\ufffeb\uffffc', 'abc'],
  ['a lone half of a character', 'a\ud800b', 'a\ufffdb'],
])('%s is taken out', (_, text, expected) => {
  expect(plainText(text)).toBe(expected)
})

test('what people write stays', () => {
  for (const text of ['日本語', '👩‍👩‍👧 team', 'naïve', 'می‌خواهم', 'a\nb'])
    expect(plainText(text)).toBe(text.normalize('NFC'))
  expect(plainText('a\r\nb\rc\td')).toBe('a\nb\nc d')
  expect(plainLine('  a \n b ')).toBe('a b')
})

test('marks are limited, and a long text is cut with "…"', () => {
  expect([...plainText(`e${'\u0301'.repeat(500)}`).normalize('NFD')].length).toBeLessThan(7)
  expect(plainText('x'.repeat(1_000_000), 100)).toBe(`${'x'.repeat(99)}…`)
  expect(plainText('x'.repeat(100), 100)).toHaveLength(100)
})

test('whatever comes in, no control or bidirectional character comes out, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const clean = plainText(text, 100)
      expect(clean).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u,
      )
      expect([...clean].length).toBeLessThanOrEqual(100)
      expect(plainText(clean, 100)).toBe(clean)
    }),
  )
})
