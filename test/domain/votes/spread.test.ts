import { expect, test } from 'vitest'
import type { Vote } from '../../../src/domain/assessment.ts'
import { spreadByRole, spreadOf } from '../../../src/domain/votes/spread.ts'

function votes(...levels: readonly Vote['level'][]): readonly Vote[] {
  return levels.map((level) => ({ level }))
}

test('the proposal is the lower median, and "don\'t know" counts beside it', () => {
  expect(spreadOf(votes(0, 1, 1, 3, 'unknown'))).toMatchObject({
    proposal: 1,
    counts: [1, 2, 0, 1],
    unknown: 1,
    range: 3,
    label: 'split',
  })
  expect(spreadOf(votes(1, 2))).toMatchObject({ proposal: 1, label: 'close', distance: 1 })
  expect(spreadOf(votes(2, 2, 2))).toMatchObject({ proposal: 2, label: 'agree', distance: 0 })
})

test('the mean distance is that of two votes: of 0, 1 and 3 it is (1 + 3 + 2) / 3', () => {
  expect(spreadOf(votes(3, 0, 1))?.distance).toBe(2)
})

test('without a level there is no spread', () => {
  expect(spreadOf(votes('unknown', 'unknown'))).toBeUndefined()
  expect(spreadOf([])).toBeUndefined()
})

test('roles differ only where two of them have three votes each, and another median', () => {
  const role = (name: string, ...levels: readonly Vote['level'][]) =>
    votes(...levels).map((vote) => ({ ...vote, role: name }))
  expect(spreadOf([...role('dev', 2, 2, 3), ...role('ops', 0, 1, 1)])?.rolesDiffer).toBe(true)
  expect(spreadOf([...role('dev', 2, 2, 3), ...role('ops', 0, 1)])?.rolesDiffer).toBe(false)
  expect(spreadOf([...role('dev', 1, 1, 3), ...role('ops', 0, 1, 1)])?.rolesDiffer).toBe(false)
})

test('a role has a spread of its own from three votes on', () => {
  const role = (name: string, ...levels: readonly Vote['level'][]) =>
    votes(...levels).map((vote) => ({ ...vote, role: name }))
  const byRole = spreadByRole([
    ...role('dev', 2, 2, 3, 'unknown'),
    ...role('ops', 0, 'unknown', 1),
    { level: 3 },
  ])
  expect(byRole.map(({ role: name, spread }) => [name, spread.proposal, spread.unknown])).toEqual([
    ['dev', 2, 1],
  ])
})
