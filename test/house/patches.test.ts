import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { narrow } from '../../.build/patches.mjs'

test('what the build counts as one cell is one cell, alone and beside others', () => {
  const pattern = new RegExp(`^${narrow}$`, 'u')
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter((each) =>
    pattern.test(each),
  )
  expect(characters.length).toBeGreaterThan(300)
  expect(characters.filter((each) => stringWidth(each) !== 1)).toEqual([])
  expect(stringWidth(characters.join(''))).toBe(characters.length)
  const text = `${characters.join('')}\u001b[1m${characters.toReversed().join('')}`
  expect(Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)).toEqual(text.split(''))
})
