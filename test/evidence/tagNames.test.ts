import { expect, test } from 'vitest'

import { companyOf, tagVerdict } from '../../src/evidence/releases/tagVerdict.ts'
import type { Verdict } from '../../src/evidence/releases/tagVerdict.ts'
import { isBot } from '../../src/evidence/releases/isBot.ts'
import { cpuTime } from '../cpuTime.ts'

const names = {
  release: [
    'v1.2.3',
    '1.2',
    '1.0',
    'v1796',
    'release_12',
    'b1234',
    'prod/123',
    'pkg@1.2.3',
    '@scope/pkg-test@1.2.3',
    'next@13.0.0',
    'cmd/foo/v1.2.3',
    'commons-lang3-3.12.0',
    'REL_15_2',
    'curl-8_1_0',
    'OpenSSL_1_1_1k',
    'go1.20',
    'v15.0.0-ee',
    'v5.3.0.RELEASE',
    '6.0.0.Final',
    'v1.2.3+build.5',
    '1.2.3.post1',
    'v2024.1.2',
    'release-2024-01-15',
    'production-2024-01-15-abc1234',
    '20240115',
    '2024-01-15.2',
    'sprint-1',
    'sprint-2',
    'sprint-3',
  ],
  'pre-release': [
    'v1.2.3-rc.1',
    'v1.2.3rc1',
    '1.0.0b1',
    '3.12.0a1',
    'REL_15_RC1',
    'v3_2_0_preview1',
    'next@13.0.0-canary.1',
    'v1.2.3-0',
    'v5.3.0-M1',
    'v1.2.3-4-gabcdef1',
    '0.0.0-20230101',
    'nightly-2024-01-01',
    'v2-beta',
    'insiders/1.2.3',
    'v1.2.3-anything',
  ],
  moving: ['latest', 'stable', 'v1', 'production', 'latest-2'],
  'other environment': [
    'staging-12',
    'deploy-staging-12',
    'qa/v1.2.3',
    'v1.2.3-staging',
    'staging@1.2.3',
    'test-2024-01-15',
    'pre-uat-3.0',
  ],
  'no version': ['pr-12', 'backup-2024', 'spike', 'issue-77', 'ticket-3', 'sprintx-4'],
} as const satisfies Record<Verdict, readonly string[]>

const company = companyOf(Object.values(names).flat())

test.each(Object.entries(names))('%s: by its name', (verdict, some) => {
  expect(some.map((name) => [name, tagVerdict(name, company)])).toEqual(some.map((name) => [name, verdict]))
})

test('a number after a dash is the scheme where there is no plain version', () => {
  expect(tagVerdict('7.0.10-35', companyOf(['7.0.10-34', '7.0.10-35']))).toBe('release')
  expect(tagVerdict('7.0.10-35', companyOf(['7.0.10', '7.0.10-35']))).toBe('pre-release')
})

test('a single number moves only beside versions that it begins', () => {
  expect(tagVerdict('v2', companyOf(['v1.0.0', 'v2']))).toBe('release')
  expect(tagVerdict('v1', companyOf(['v1.0.0', 'v1']))).toBe('moving')
  expect(tagVerdict('pkg-1', companyOf(['v1.0.0', 'pkg-1']))).toBe('no version')
})

test('long and odd names take no time', () => {
  const worked = cpuTime()
  for (const name of [
    '1'.repeat(4000),
    '1.'.repeat(2000),
    '-_'.repeat(2000),
    'v@'.repeat(2000),
    '2024-01-15' + '-1'.repeat(2000) + 'x',
  ]) {
    tagVerdict(name, companyOf([name]))
  }
  expect(worked()).toBeLessThan(1500)
})

test.each([
  ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
  ['Renovate Bot', 'bot@renovateapp.com', true],
  ['semantic-release-bot', 'x@y.z', true],
  ['NixOSBot', 'x@y.z', true],
  ['GitHub Actions', 'x@y.z', true],
  ['A machine', 'deploy-bot@example.org', true],
  ['Maria Talbot', 'talbot@example.org', false],
  ['Abbot Bothwell', 'bothwell@robotics.example', false],
  ['Travis Oliphant', 'travis@example.org', false],
])('%s <%s> is a bot: %s', (name, email, expected) => {
  expect(isBot({ name, email })).toBe(expected)
})
