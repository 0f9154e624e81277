import { expect, test } from 'vitest'

import { releaseFiguresOf } from '../../src/evidence/releases/releaseFigures.ts'
import { versionName } from '../../src/evidence/releases/versionName.ts'
import { day, windowUntil } from '../../src/evidence/measures/window.ts'

const until = 1_000 * day
const person = { name: 'Ada', email: 'ada@example.org' }

/** How many days before the end, and the name of the tag. */
type Tagged = readonly [daysBack: number, tag: string]

function figures(releases: readonly Tagged[]) {
  const all = releases.map(([daysBack, tag], index) => {
    const version = versionName(tag)
    return {
      commit: String(index),
      date: until - daysBack * day,
      person,
      tags: 1,
      versions: version ? [version] : [],
    }
  })
  return releaseFiguresOf(all, windowUntil(until))
}

const ten = Array.from({ length: 10 }, (_, index): Tagged => [180 - index, `pkg@1.${index}.0`])

test('ten releases over 180 days in one naming scheme are high', () => {
  expect(figures(ten).confidence).toBe('high')
  expect(figures(ten.with(3, [177, 'other@2.0'])).confidence).toBe('high')
})

test('nine, or 179 days, or two schemes are medium', () => {
  expect(figures(ten.slice(0, 9)).confidence).toBe('medium')
  expect(figures(ten.map(([daysBack, tag]) => [daysBack - 1, tag])).confidence).toBe('medium')
  expect(figures(ten.with(3, [177, 'v2.0.0'])).confidence).toBe('medium')
  expect(figures([[500, 'v1.0.0']])).toMatchObject({ confidence: 'medium', n: 0, cadence: 'less' })
})

test('no releases at all are low', () => {
  expect(figures([])).toMatchObject({
    confidence: 'low',
    cadence: 'no-releases',
    perMonth: 0,
    observedDays: 0,
  })
})

test('releases of one morning are not hundreds a month', () => {
  expect(
    figures([
      [0.1, 'v1.0.0'],
      [0, 'v1.1.0'],
    ]),
  ).toMatchObject({ perMonth: 2 * 30.4375, cadence: 'insufficient' })
})
