import { expect, test } from 'vitest'
import type { Finding } from '../../src/domain/assessment.ts'
import { findingInWords, trustInWords } from '../../src/domain/evidence/findingInWords.ts'
import { kindOf, knownFindings } from '../../src/domain/evidence/knownFindings.ts'

test.each<readonly [string, Finding['value'], string]>([
  ['release-cadence', 'weekly', 'Releases came in nearly every week, and not on most days.'],
  ['batch-size', 1, 'Half of the releases had 1 commit or fewer.'],
  ['branch-life', 100, 'Half of the branches were merged within 4.2 days of their first commit.'],
  ['release-people', 1, 'One person tagged all the releases.'],
  ['release-people', 3, '3 people tagged all the releases.'],
  ['revert-share', 0.0321, '3.2 % of the commits took another one back.'],
  ['files:runbooks', 'not seen', 'Runbooks: not seen in this repository, which lowers nothing.'],
  // What a later version finds, or what somebody wrote by hand.
  ['moon-phase', 3, 'moon-phase: 3 days.'],
  ['release-cadence', 'constructor', 'release-cadence: constructor days.'],
])('%s %s in words', (id, value, expected) => {
  expect(findingInWords({ id, value, unit: 'days' })).toBe(expected)
})

test('everything that can be found has words for each of its values', () => {
  for (const id of Object.keys(knownFindings)) {
    const { words = [], number } = kindOf(id) ?? {}
    for (const value of [...words, ...(number ? [2] : [])])
      expect(findingInWords({ id, value })).not.toMatch(new RegExp(`^${id}:`, 'u'))
  }
})

test('merges that stand for releases are not called releases', () => {
  const proxy = { id: 'release-cadence', value: 'less', method: 'proxy: merges to the release branch' }
  expect(findingInWords(proxy)).toBe('Merges that stand for releases came less than once a month.')
})

test('how far it can be trusted', () => {
  const span = { from: '2025-03-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' }
  expect(
    trustInWords({ id: 'batch-size', value: 2, n: 12, ...span, method: 'tags', confidence: 'high' }),
  ).toBe('over 12 releases; source: tags; 2025-03-01 to 2026-03-01; confidence high')
  expect(trustInWords({ id: 'moon-phase', value: 2, n: 1 })).toBe('over 1 case; confidence not known')
})
