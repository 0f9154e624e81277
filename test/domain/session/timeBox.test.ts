import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesBehind } from '../../../src/domain/session/timeBox.ts'

test('a session of 45 minutes and 30 questions has a minute and a half for each, the one that is talked about too', () => {
  const at = (minutes: number, done: number) => minutesBehind({ minutes, box: 45, asked: 30, done })
  expect(at(1, 0)).toBe(0)
  expect(at(2, 0)).toBe(1)
  expect(at(15, 9)).toBe(0)
  expect(at(20, 9)).toBe(5)
  expect(at(45, 30)).toBe(0)
})

test('nobody is ever ahead, and an answer more never makes it later', () => {
  fc.assert(
    fc.property(
      fc.record({
        minutes: fc.nat(500),
        box: fc.integer({ min: 5, max: 480 }),
        asked: fc.nat(40),
        done: fc.nat(60),
      }),
      (progress) => {
        const behind = minutesBehind(progress)
        expect(behind).toBeGreaterThanOrEqual(0)
        expect(minutesBehind({ ...progress, done: progress.done + 1 })).toBeLessThanOrEqual(behind)
      },
    ),
  )
})
