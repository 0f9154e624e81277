import { expect, test } from 'vitest'

import type { Answer, Finding } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import { contradictionsOf, contradicts, findingsFor } from '../../src/evidence/contradictions.ts'
import { findingsOf } from '../../src/evidence/findings.ts'
import { deliveryMetricsOf } from '../../src/evidence/records/deliveryMetrics.ts'
import { mergeRecords } from '../../src/evidence/records/mergeRecords.ts'
import { recordFindingsOf } from '../../src/evidence/records/recordFindings.ts'
import { parseRecords } from '../../src/evidence/records/parseRecords.ts'
import { windowUntil } from '../../src/evidence/releases/window.ts'
import { gather } from './gather.ts'
import { at, repository } from './repository.ts'

/** Twelve weekly releases of two commits each, the last 200 days before the end. */
async function weekly() {
  const { path, commit, tag, files } = repository()
  for (let week = 0; week < 12; week++) {
    const on = new Date((at('2025-06-01') + week * 7 * 86_400) * 1000).toISOString().slice(0, 10)
    commit({ on, by: 'Ada Lovelace' })
    commit({ on, by: 'Ada Lovelace' })
    tag(`v1.${week}.0`)
  }
  files(
    { '.github/workflows/ci.yml': 'on: push\njobs: { build: {} }' },
    { on: '2025-09-01', by: 'Ada Lovelace' },
  )
  return gather(path, '2026-03-01')
}

test('what a repository shows is kept with its n, window, method, confidence and HEAD, without names', async () => {
  const evidence = await weekly()
  const findings = findingsOf(evidence)
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  expect(byId.get('batch-size')).toEqual({
    id: 'batch-size',
    value: 2,
    unit: 'commits',
    n: 12,
    from: '2025-03-01T00:00:00.000Z',
    to: '2026-03-01T00:00:00.000Z',
    method: 'median',
    confidence: 'high',
    head: evidence.head,
  })
  expect(byId.get('release-people')).toMatchObject({ value: 1, n: 12, confidence: 'high' })
  // Weekly for 12 of 39 weeks, and 3 of 9 blocks of 30 days.
  expect(byId.get('release-cadence')).toMatchObject({ value: 'less', n: 12 })
  expect(byId.get('pipeline-start')).toMatchObject({ value: 'on push', n: 1 })
  expect(byId.get('files:tests')).toMatchObject({ value: 'not seen' })
  expect(JSON.stringify(findings)).not.toMatch(/ada|lovelace|example\.org/iu)
})

const finding = (id: string, value: Finding['value'], confidence: 'high' | 'medium'): Finding => ({
  id,
  value,
  confidence,
})

test.each<readonly [string, Level, Finding, boolean]>([
  // Sixty commits leave room for 0 to 2.
  ['batch-size', 3, finding('batch-size', 60, 'high'), true],
  ['batch-size', 3, finding('batch-size', 60, 'medium'), false],
  ['batch-size', 2, finding('batch-size', 60, 'high'), false],
  ['batch-size', 0, finding('batch-size', 5, 'medium'), true],
  ['batch-size', 1, finding('batch-size', 5, 'medium'), false],
  ['batch-size', 2, finding('batch-size', 1, 'high'), true],
  ['branches', 3, finding('branch-life', 100, 'medium'), true],
  ['branches', 2, finding('branch-life', 100, 'medium'), false],
  ['branches', 2, finding('branch-life', 100, 'high'), true],
  ['release-people', 3, finding('release-people', 1, 'medium'), true],
  ['release-people', 1, finding('release-people', 1, 'high'), false],
  ['release-people', 3, finding('release-people', 'a program', 'high'), false],
  ['release-people', 0, finding('release-people', 'a program', 'high'), true],
  ['integration', 0, finding('pipeline-start', 'on push', 'high'), true],
  ['integration', 0, finding('files:pipeline', 'not seen', 'high'), false],
  ['cadence', 1, finding('release-cadence', 'less', 'high'), true],
  ['cadence', 1, finding('release-cadence', 'insufficient', 'high'), false],
  ['stopping', 3, finding('batch-size', 60, 'high'), false],
])('%s at level %i against %j: %s', (question, level, shown, expected) => {
  expect(contradicts(question, level, shown)).toBe(expected)
})

test('a proxy contradicts only from two levels on, and no value makes every level wrong', () => {
  const said = { cadence: 'on-demand', answers: {} } as const
  const proxy: Finding = { id: 'release-cadence', value: 'monthly', confidence: 'low' }
  expect(contradictionsOf(said, [proxy])).toHaveLength(1)
  expect(contradictionsOf({ ...said, cadence: 'weekly' }, [proxy])).toEqual([])
})

test('the answers that findings contradict, each with its question', () => {
  const level = (level: Level): Answer => ({ kind: 'level', level })
  const findings = [finding('branch-life', 1000, 'high'), finding('batch-size', 3, 'high')]
  const answers = {
    branches: level(3),
    increments: level(0),
    'batch-size': level(2),
    integration: { kind: 'unknown' },
  } as const
  expect(contradictionsOf({ cadence: 'weekly', answers }, findings)).toEqual([
    { ...findings[0], question: 'branches', contradicts: true },
  ])
})

test('the findings that speak to a question', () => {
  const findings = [finding('branch-life', 1, 'high'), finding('files:tests', 'present', 'medium')]
  expect(findingsFor('increments', findings)).toEqual([findings[0]])
  expect(findingsFor('test-confidence', findings)).toEqual([findings[1]])
  expect(findingsFor('feedback-time', findings)).toEqual([])
})

test('what records show', () => {
  const rows = Array.from(
    { length: 30 },
    (_, n) => `2026-0${1 + Math.floor(n / 10)}-${10 + (n % 10)}T10:00:00Z,production,success\n`,
  )
  const files = [
    parseRecords(`time,environment,status\n${rows.join('')}`, 'd.csv'),
    parseRecords('opened,resolved,deployment\n2026-01-10T11:00:00Z,2026-01-10T12:30:00Z,\n', 'i.csv'),
  ]
  const merged = mergeRecords(files.filter((file) => file.kind === 'records'))
  if (merged.kind !== 'merged') throw new Error('refused')
  const found = recordFindingsOf(deliveryMetricsOf(merged, windowUntil(at('2026-04-01'))))
  expect(found.map(({ id, value, n, confidence }) => [id, value, n, confidence])).toEqual([
    // Days in the eleven weeks: 0 2 7 1 0 2 7 1 0 0 6, whose median is 1; seven have one; so have both blocks of 30 days.
    ['deployment-cadence', 'monthly', 30, 'medium'],
    ['change-fail-rate', 0.0333, 30, 'high'],
    ['failed-deployment-recovery-time', 1.5, 1, 'medium'],
  ])
})
