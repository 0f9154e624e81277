import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOfStarts } from '../../../src/domain/words/lengthOfStarts.ts'

test.each<[readonly string[], number]>([
  [[], 2],
  [['abcdef'], 2],
  [['abcdef', 'abcdef'], 2],
  [['abcdef', 'xbcdef'], 2],
  [['abcdef', 'abcxyz', 'q'], 4],
])('%j need %i characters', (texts, needed) => {
  expect(lengthOfStarts(texts, 2)).toBe(needed)
})

test('starts of that length differ wherever the texts do, and shorter ones do not', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 2 }), (texts) => {
      const length = lengthOfStarts(texts, 1)
      const starts = (size: number) => new Set(texts.map((text) => text.slice(0, size))).size
      expect(starts(length)).toBe(new Set(texts).size)
      if (length > 1) expect(starts(length - 1)).toBeLessThan(new Set(texts).size)
    }),
  )
})
