import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemes } from '../../../src/ui/terminal/joinGraphemes.ts'

const bySegmenter = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)

test('the quick way to cut a text finds what the slow one finds', () => {
  const all = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code))
  // Each character beside itself and others of its kind, and beside what joins with the one before.
  for (const each of all)
    for (const text of [`${each}${each}`, `a${each}─`, `${each}\u0301`, `${each}\u200d`])
      if (graphemes(text).join('|') !== bySegmenter(text).join('|'))
        expect(graphemes(text), JSON.stringify(text)).toEqual(bySegmenter(text))
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '─', '❯', 'é', '\u0301', '\r', '\n', '👩', '\u200d') }),
      (text) => {
        expect(graphemes(text)).toEqual(bySegmenter(text))
      },
    ),
  )
})
