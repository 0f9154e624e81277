import { expect, test } from 'vitest'

import { repositoryFindingsOf } from '../../src/evidence/repository/repositoryFindings.ts'
import { deliveryMetricsOf } from '../../src/evidence/records/deliveryMetrics.ts'
import { mergeRecords } from '../../src/evidence/records/mergeRecords.ts'
import { recordFindingsOf } from '../../src/evidence/records/recordFindings.ts'
import { parseRecords } from '../../src/evidence/records/parseRecords.ts'
import { windowUntil } from '../../src/evidence/measures/window.ts'
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
  const findings = repositoryFindingsOf(evidence)
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

test('a pipeline that only tags start does not start on a push', async () => {
  const { path, files } = repository()
  files(
    { '.github/workflows/ship.yml': 'on: { push: { tags: ["v*"] } }\njobs: { build: {} }' },
    { on: '2025-09-01' },
  )
  const found = repositoryFindingsOf(await gather(path, '2026-03-01'))
  expect(found.find(({ id }) => id === 'pipeline-start')).toMatchObject({ value: 'otherwise' })
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
