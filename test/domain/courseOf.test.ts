import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiHeights, blockHeights, courseOf } from '../../src/domain/trend/courseOf.ts'

test('figures are drawn between nothing and the most, and what is missing is no zero', () => {
  expect(courseOf([0, 50, null, 100], 100, blockHeights)).toBe('▁▅·█')
  expect(courseOf([0, 50, null, 100], 100, asciiHeights)).toBe('_+ #')
  expect(courseOf([0, 0], 0, blockHeights)).toBe('▁▁')
  expect(courseOf([], 100, blockHeights)).toBe('')
})

test('a larger figure never stands lower', () => {
  const figure = fc.double({ min: -5, max: 120, noNaN: true })
  fc.assert(
    fc.property(figure, figure, (one, two) => {
      const [low = '', high = ''] = courseOf([Math.min(one, two), Math.max(one, two)], 100, blockHeights)
      expect(blockHeights.steps.indexOf(low)).toBeLessThanOrEqual(blockHeights.steps.indexOf(high))
      expect(blockHeights.steps.indexOf(low)).toBeGreaterThanOrEqual(0)
    }),
  )
})
