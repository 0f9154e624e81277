import { expect, test } from 'vitest'

import { gather } from './gather.ts'
import { at, repository } from './repository.ts'

test('a release is a commit with release tags, dated by the earliest', async () => {
  const { path, commit, tag, annotate } = repository()
  commit({ on: '2026-01-01' })
  tag('v1.0.0')
  commit({ on: '2026-02-01T08:00' })
  annotate('pkg-a@1.1.0', { on: '2026-02-01T12:00' })
  annotate('pkg-b@2.0.0', { on: '2026-02-01T10:00' })
  commit({ on: '2026-03-01' })
  tag('v1.2.0-rc.1')
  tag('latest')
  const { releases, tags } = await gather(path, '2026-04-01')
  // v1.0.0 on 1 January 00:00, and both packages as one on 1 February 10:00.
  expect(releases).toMatchObject({ n: 2, days: 2, medianIntervalDays: 31 + 10 / 24 })
  expect(tags).toMatchObject({ used: 3, total: 5 })
  expect(Object.fromEntries(tags.sorts.map(({ verdict, count }) => [verdict, count]))).toEqual({
    release: 3,
    moving: 1,
    'pre-release': 1,
  })
})

test('releases are those of the 365 days before the end, and none after it', async () => {
  const { path, commit, tag } = repository()
  for (const [index, on] of ['2025-06-30', '2025-07-02', '2026-06-30', '2026-07-02'].entries()) {
    commit({ on })
    tag(`v1.${index}`)
  }
  const evidence = await gather(path, '2026-07-01')
  expect(evidence.window).toEqual({ since: at('2025-07-01'), until: at('2026-07-01') })
  expect(evidence.releases.n).toBe(2)
  expect(evidence.releases.observedDays).toBe(365)
  expect(evidence.releases.perMonth).toBeCloseTo(2 / (365 / 30.4375), 10)
  expect(evidence.notes).toContain('Left out: 1 release tag dated after the end of the window.')
  const shorter = await gather(path, '2026-07-01', { since: at('2026-01-01') })
  expect(shorter.releases.n).toBe(1)
})

test('a rule says which tags are releases', async () => {
  const { path, commit, tag } = repository()
  commit({ on: '2026-01-01' })
  tag('drop-alpha')
  commit({ on: '2026-02-01' })
  tag('drop-beta')
  tag('v9.9.9')
  const { releases, tags } = await gather(path, '2026-04-01', { tags: /^drop-/u })
  expect(releases).toMatchObject({ n: 2, medianIntervalDays: 31 })
  expect(tags).toMatchObject({ rule: '^drop-', used: 2, given: true })
})

test('the rule that is printed chooses the same tags', async () => {
  const { path, commit, tag } = repository()
  commit({ on: '2026-01-01' })
  for (const name of ['v1.2.3', 'v1', 'v2.0.0-rc.1', 'a+b/v10.0.1', 'REL_15_2', 'nightly', '1.1.1k'])
    tag(name)
  const { tags } = await gather(path, '2026-04-01')
  const rule = new RegExp(tags.rule, 'u')
  expect(['v7.0.12', 'a+b/v1.0.1', 'REL_1_2', '1.1.1k'].every((name) => rule.test(name))).toBe(true)
  expect(['v1', 'v2.0.0-rc.1', 'nightly', 'xv1.2.3', '1.1.1'].some((name) => rule.test(name))).toBe(false)
})

test('tags of tags, and tags of something else', async () => {
  const { path, git, commit, annotate } = repository()
  commit({ on: '2026-01-01' })
  annotate('v1.0.0', { on: '2026-01-02' })
  annotate('v1.0.0-final', { on: '2026-01-03' }, 'v1.0.0')
  git(['tag', 'v9.9.9', git(['hash-object', '-w', '-t', 'tree', '/dev/null'])])
  const { releases, tags, notes } = await gather(path, '2026-04-01')
  expect(releases.n).toBe(1)
  expect(tags.used).toBe(2)
  expect(notes).toContain('Left out: 1 tag that does not name a commit.')
})

test('people who release are counted by their addresses, lightweight tags by the committer', async () => {
  const { path, commit, tag, annotate } = repository()
  for (const [version, by] of ['Ada', 'Ada', 'Bea'].entries()) {
    commit({ on: `2026-01-0${version + 1}`, by: 'Cyd' })
    annotate(`v1.${version}.0`, { on: `2026-01-0${version + 1}`, by })
  }
  commit({ on: '2026-01-09', by: 'Cyd' })
  tag('v1.3.0')
  const { releases } = await gather(path, '2026-04-01')
  expect(releases.people).toEqual({ distinct: 3, topShare: 0.5, topIsBot: false })
})

test('a hotfix is x.y.z within 48 hours of x.y.(z − 1) of the same family', async () => {
  const { path, commit, tag } = repository()
  const tagged: [string, string][] = [
    ['2026-01-01', 'v1.0.0'],
    ['2026-01-02', 'v1.0.1'],
    ['2026-01-10', 'v1.1'],
    ['2026-01-11T23:59', 'v1.1.1'],
    ['2026-01-20', 'v1.2.0'],
    ['2026-01-22T00:01', 'v1.2.1'],
    ['2026-01-23', 'other-1.2.2'],
    ['2026-02-01', 'v1.4.0'],
    ['2026-02-10', 'v1.5.0'],
    ['2026-02-20', 'v1.6.0'],
  ]
  for (const [on, name] of tagged) {
    commit({ on })
    tag(name)
  }
  const { releases } = await gather(path, '2026-04-01')
  // v1.0.1 and v1.1.1; v1.2.1 comes a minute too late, and other-1.2.2 is another family.
  // Days between release days: 1 8 1 9 2 1 9 9 10, whose median is 8.
  expect(releases.hotfix).toEqual({ count: 2, rate: 0.2, meaningful: true })
})

test('a share of hotfixes is not given where releases come every day', async () => {
  const { path, commit, tag } = repository()
  for (let version = 0; version < 6; version++) {
    commit({ on: `2026-01-0${version + 1}` })
    tag(`v1.0.${version}`)
  }
  const { releases, notes } = await gather(path, '2026-04-01')
  expect(releases.hotfix).toEqual({ count: 5, rate: null, meaningful: false })
  expect(notes).toContain('The share of hotfixes is not meaningful at this cadence.')
})
