import { expect, test } from 'vitest'

import { gather } from './gather.ts'
import { repository } from './repository.ts'

/** A repository with a first release, so that what comes after it is no baseline. */
function released() {
  const made = repository()
  made.commit({ on: '2026-01-01' })
  made.tag('v1.0.0')
  return made
}

test('merge commits: lead time from the author date, batch without merges, branch life to the merge', async () => {
  const { path, commit, tag, branch, checkout, merge } = released()
  branch('side')
  commit({ on: '2026-01-03', written: '2026-01-02' })
  commit({ on: '2026-01-04' })
  checkout('main')
  commit({ on: '2026-01-05' })
  merge('side', { on: '2026-01-06' })
  tag('v1.1.0')
  commit({ on: '2026-01-07' })
  commit({ on: '2026-01-10' })
  tag('v1.2.0')
  const { leadTime, batch, branchLife, flow } = await gather(path, '2026-04-01')
  // v1.1.0 on the 6th: 4, 2 and 1 days; v1.2.0 on the 10th: 3 days and 0.
  expect(leadTime).toMatchObject({ n: 5, medianHours: 48, p75Hours: 72, p90Hours: 96 })
  expect(leadTime.left).toEqual({ baseline: 1, imported: 0 })
  // 1 (the first release), 3 and 2.
  expect(batch).toEqual({ n: 3, medianCommits: 2, p90Commits: 3 })
  // From the 2nd to the 6th.
  expect(branchLife).toMatchObject({ n: 1, medianHours: 96 })
  // First parents: 1, 5, 6, 7 and 10 January.
  expect(flow).toEqual({ squashed: false, commits: 5, squashes: 0, merges: 1 })
})

test('squash merges: from merge to release, and no branch life', async () => {
  const { path, commit, tag, branch, checkout, merge } = released()
  commit({ on: '2026-01-02', subject: 'Add a thing (#12)' })
  commit({ on: '2026-01-03', subject: 'Merged PR 13: Add another' })
  branch('side')
  commit({ on: '2026-01-03' })
  checkout('main')
  merge('side', { on: '2026-01-04' })
  tag('v1.1.0')
  const { branchLife, flow, notes } = await gather(path, '2026-04-01')
  // Two of the four first parents.
  expect(flow).toEqual({ squashed: true, commits: 4, squashes: 2, merges: 1 })
  expect(branchLife).toBeNull()
  expect(notes.some((note) => note.includes('from merge to release'))).toBe(true)
})

test('rebased commits keep their author dates', async () => {
  const { path, commit, tag, branch, git } = released()
  branch('topic')
  commit({ on: '2026-01-03' })
  git(['checkout', '-q', 'main'])
  commit({ on: '2026-01-05' })
  git(['rebase', '-q', '--keep-empty', 'main', 'topic'], { on: '2026-01-09' })
  git(['checkout', '-q', 'main'])
  git(['merge', '-q', '--ff-only', 'topic'])
  tag('v1.1.0')
  const { leadTime } = await gather(path, '2026-04-01')
  // Committed on the 9th, and so released; written on the 3rd and the 5th.
  expect(leadTime).toMatchObject({ n: 2, medianHours: 4 * 24, p90Hours: 6 * 24 })
})

test('a backport line off HEAD is a release, and a cherry-picked commit counts in both', async () => {
  const { path, commit, tag, branch, checkout, git } = released()
  const fix = commit({ on: '2026-02-01' })
  tag('v2.0.0')
  branch('maintenance', 'v1.0.0')
  git(['cherry-pick', '--allow-empty', fix], { on: '2026-02-03' })
  tag('v1.0.1')
  checkout('main')
  commit({ on: '2026-02-10' })
  const { releases, leadTime, reverts, batch } = await gather(path, '2026-04-01')
  expect(releases.n).toBe(3)
  // The pick keeps the author date of the 1st: 0 days to v2.0.0, 2 days to v1.0.1.
  expect(leadTime).toMatchObject({ n: 2, medianHours: 0, p90Hours: 48 })
  expect(batch).toEqual({ n: 3, medianCommits: 1, p90Commits: 1 })
  // From HEAD: 1 January, 1 and 10 February; the backport is not there.
  expect(reverts).toEqual({ count: 0, commits: 3 })
})

test('a commit belongs to the first release by date, then by id, that contains it', async () => {
  const { path, commit, annotate, branch } = released()
  const shared = commit({ on: '2026-01-02' })
  commit({ on: '2026-01-03' })
  commit({ on: '2026-01-03' })
  const three = commit({ on: '2026-01-03' })
  branch('other', shared)
  const one = commit({ on: '2026-01-03', subject: 'elsewhere' })
  annotate('v2.0.0', { on: '2026-01-10' }, three)
  annotate('v3.0.0', { on: '2026-01-10' }, one)
  // Tagged last, but contained in both.
  annotate('v1.5.0', { on: '2026-01-20' }, shared)
  const { batch, leadTime } = await gather(path, '2026-04-01')
  // v1.0.0: 1; v1.5.0: none; the one with the smaller id takes the shared commit: 4 and 1, or 3 and 2.
  const largest = three < one ? 4 : 3
  expect(batch).toEqual({ n: 4, medianCommits: 1, p90Commits: largest })
  // Written on the 2nd and, four times, on the 3rd, all released on the 10th.
  expect(leadTime).toMatchObject({ n: 5, medianHours: 7 * 24, p90Hours: 8 * 24 })
})

test('only what older releases do not contain is counted', async () => {
  const { path, commit, tag } = repository()
  commit({ on: '2024-01-01' })
  tag('v0.1.0')
  commit({ on: '2025-01-01' })
  tag('v0.2.0')
  commit({ on: '2025-05-01' })
  tag('v0.3.0')
  const { leadTime, batch } = await gather(path, '2026-01-01')
  // The window begins on 1 January 2025 and leaves that instant out: v0.3.0 alone, 120 days after v0.2.0.
  expect(batch).toEqual({ n: 1, medianCommits: 1, p90Commits: 1 })
  expect(leadTime).toMatchObject({ n: 1, left: { baseline: 0, imported: 0 } })
})

test('a release more than 180 days after the one before is a baseline', async () => {
  const { path, commit, tag } = released()
  commit({ on: '2026-03-01' })
  commit({ on: '2026-06-30' })
  tag('v1.1.0')
  commit({ on: '2026-12-28' })
  tag('v1.2.0')
  const { leadTime } = await gather(path, '2026-12-31')
  // 1 January (the first) → 30 June is 180 days; → 28 December is 181.
  expect(leadTime).toMatchObject({ n: 2, left: { baseline: 2, imported: 0 } })
})

test('a merged history with a root of its own is imported', async () => {
  const { path, commit, tag, git, checkout, merge } = released()
  git(['checkout', '-q', '--orphan', 'foreign'])
  commit({ on: '2010-01-01' })
  commit({ on: '2011-01-01' })
  checkout('main')
  merge('foreign', { on: '2026-01-05' }, '--allow-unrelated-histories')
  commit({ on: '2026-01-06' })
  tag('v1.1.0')
  const { leadTime, batch, branchLife, notes } = await gather(path, '2026-04-01')
  expect(leadTime).toMatchObject({ n: 1, medianHours: 0, left: { baseline: 1, imported: 2 } })
  expect(batch).toEqual({ n: 2, medianCommits: 1, p90Commits: 3 })
  expect(branchLife).toBeNull()
  expect(notes).toContain('Left out of the lead time: 2 commits of an imported history.')
})

test('a merged history is imported too where an old release of its own has its root', async () => {
  const { path, commit, tag, git, checkout, merge } = released()
  git(['checkout', '-q', '--orphan', 'foreign'])
  commit({ on: '2010-01-01' })
  tag('v0.1.0')
  commit({ on: '2011-01-01' })
  checkout('main')
  merge('foreign', { on: '2026-01-05' }, '--allow-unrelated-histories')
  commit({ on: '2026-01-06' })
  tag('v1.1.0')
  const { leadTime, branchLife } = await gather(path, '2026-04-01')
  // Of the foreign commits the first came out in 2010, so one is left.
  expect(leadTime).toMatchObject({ n: 1, medianHours: 0, left: { baseline: 1, imported: 1 } })
  expect(branchLife).toBeNull()
})

test('a branch is as old as its oldest commit, also where that came out before the window', async () => {
  const { path, commit, tag, branch, checkout, merge } = repository()
  commit({ on: '2025-01-01' })
  tag('v1.0.0')
  branch('line')
  commit({ on: '2025-01-02' })
  tag('v1.0.1')
  commit({ on: '2025-01-04', subject: 'Revert "it"' })
  checkout('main')
  merge('line', { on: '2025-01-08' })
  const { branchLife, reverts, leadTime } = await gather(path, '2026-01-03')
  // From 2 January, which is before the window, to 8 January. Nothing was released in the window.
  expect([branchLife?.n, branchLife?.medianHours]).toEqual([1, 144])
  expect([reverts, leadTime.n]).toEqual([{ count: 1, commits: 1 }, 0])
})

test('people and bots apart, and what was written after its release took no time', async () => {
  const { path, commit, tag } = released()
  commit({ on: '2026-01-03', by: 'renovate[bot]' })
  commit({ on: '2026-01-04', by: 'Talbot' })
  commit({ on: '2026-01-05', written: '2026-01-09' })
  tag('v1.1.0')
  const { leadTime } = await gather(path, '2026-04-01')
  expect(leadTime.bots).toMatchObject({ n: 1, medianHours: 48 })
  // 24 hours and 0: the nearest rank of the median of two is the first.
  expect(leadTime.people).toMatchObject({ n: 2, medianHours: 0, p90Hours: 24 })
  expect(leadTime).toMatchObject({ n: 3, medianHours: 24 })
})

test('reverts are commits of the window that take one back, not those that take a revert back', async () => {
  const { path, commit, merge, branch, checkout } = repository()
  commit({ on: '2025-01-01', subject: 'Revert "long ago"' })
  for (const subject of [
    'Revert "one"',
    'revert: two',
    'REVERT three (#3)',
    'Revert "Revert "one""',
    'revert(core): revert two',
    'Reverted by hand',
    'Fix a revert',
    'Reapply "one"',
  ]) {
    commit({ on: '2026-01-02', subject })
  }
  branch('side')
  commit({ on: '2026-01-03' })
  checkout('main')
  merge('side', { on: '2026-01-04', subject: 'Revert "a merge"' })
  const { reverts } = await gather(path, '2026-04-01')
  expect(reverts).toEqual({ count: 3, commits: 9 })
})

test('an octopus merge brings in every side', async () => {
  const { path, git, commit, branch, checkout, tag } = released()
  for (const name of ['a', 'b', 'c']) {
    branch(name, 'v1.0.0')
    commit({ on: '2026-01-02', subject: name })
  }
  checkout('main')
  git(['merge', '-q', '-m', 'all', 'a', 'b', 'c'], { on: '2026-01-05' })
  tag('v1.1.0')
  const { batch, leadTime, branchLife } = await gather(path, '2026-04-01')
  expect(batch).toEqual({ n: 2, medianCommits: 1, p90Commits: 3 })
  expect(leadTime).toMatchObject({ n: 3, medianHours: 72 })
  expect(branchLife).toMatchObject({ n: 1, medianHours: 72 })
})

test('without tags, merges to a release branch stand in, and say so', async () => {
  const { path, commit, branch, checkout, merge } = repository()
  commit({ on: '2026-01-01' })
  branch('production')
  for (let week = 0; week < 8; week++) {
    const on = new Date(Date.UTC(2026, 1, 1 + 7 * week)).toISOString().slice(0, 10)
    checkout('main')
    commit({ on })
    checkout('production')
    merge('main', { on })
  }
  checkout('main')
  const { releases, proxy, confidence, notes } = await gather(path, '2026-03-30')
  expect(releases).toMatchObject({ n: 0, cadence: 'no-releases' })
  // From 1 February on, 57 days: the last eight Sundays.
  expect(proxy).toEqual({
    counts: 'merges to the release branch',
    branch: 'production',
    n: 8,
    cadence: 'weekly',
  })
  expect(confidence).toBe('low')
  expect(notes.some((note) => note.includes('only a proxy: 8 merges to the release branch'))).toBe(true)
})

const deployWorkflow = `on:
  push:
    branches: [main]
jobs:
  ship:
    environment: production
    steps: [{ run: make deploy }]
`

test('without tags, merges to main stand in only where a push to it deploys', async () => {
  const { path, commit, files } = repository()
  commit({ on: '2026-01-01', subject: 'One (#1)' })
  commit({ on: '2026-02-01', subject: 'Two (#2)' })
  expect((await gather(path, '2026-03-30')).proxy).toBeUndefined()
  files(
    { '.github/workflows/ship.yml': deployWorkflow.replace('push', 'pull_request') },
    { on: '2026-02-02' },
  )
  expect((await gather(path, '2026-03-30')).proxy).toBeUndefined()
  files({ '.github/workflows/ship.yml': deployWorkflow }, { on: '2026-02-03' })
  const { proxy, notes } = await gather(path, '2026-03-30')
  expect(proxy).toMatchObject({ counts: 'merges to the main branch, which deploys', branch: 'main', n: 2 })
  expect(notes).toContain('No releases found: no tag has the name of one.')
})
