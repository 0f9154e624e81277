import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

import { gatherRepository } from '../../src/evidence/repository/gatherRepository.ts'
import { gather } from './gather.ts'
import { at, emptyFolder, env, repository } from './repository.ts'

const until = at('2026-04-01')

/** Two releases, a month apart. */
function twoReleases(options: readonly string[] = []) {
  const made = repository(options)
  made.files(
    { 'tests/a.test.ts': '', 'package.json': '{"dependencies":{"unleash-client":"6"}}' },
    { on: '2026-01-01' },
  )
  made.tag('v1.0.0')
  made.commit({ on: '2026-02-01', written: '2026-01-30' })
  made.annotate('v1.1.0', { on: '2026-02-01' })
  return made
}

const twoReleasesSeen = { n: 2, days: 2, medianIntervalDays: 31 }

function clone(from: string, ...options: readonly string[]): string {
  const to = path.join(emptyFolder(), 'clone')
  execFileSync('git', ['-c', 'protocol.file.allow=always', 'clone', '-q', ...options, `file://${from}`, to], {
    stdio: 'ignore',
    env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
  })
  return to
}

test.each([['--bare'], ['--mirror'], ['--no-checkout']])(
  'a %s clone shows the same figures',
  async (option) => {
    const { releases, leadTime, files } = await gather(clone(twoReleases().path, option), '2026-04-01')
    expect(releases).toMatchObject(twoReleasesSeen)
    expect(leadTime).toMatchObject({ n: 1, medianHours: 48 })
    expect(files.tests.state).toBe('present')
  },
)

test('a folder inside a worktree shows its repository', async () => {
  const { git } = twoReleases()
  const tree = path.join(emptyFolder(), 'tree')
  git(['worktree', 'add', '-q', tree, 'v1.0.0'])
  const { releases, head, files } = await gather(path.join(tree, 'tests'), '2026-04-01')
  expect(releases).toMatchObject(twoReleasesSeen)
  expect(head).toBe(git(['rev-parse', 'v1.0.0']))
  expect(files.tests.examples).toEqual(['tests/a.test.ts'])
})

test('a SHA-256 repository shows the same figures', async () => {
  const { path } = twoReleases(['--object-format=sha256'])
  const { releases, leadTime, head } = await gather(path, '2026-04-01')
  expect(head).toHaveLength(64)
  expect(releases).toMatchObject(twoReleasesSeen)
  expect(leadTime).toMatchObject({ n: 1, medianHours: 48 })
})

test('a treeless clone shows its history, and not what its files are', async () => {
  const from = twoReleases()
  from.git(['config', 'uploadpack.allowFilter', 'true'])
  const { releases, files } = await gather(clone(from.path, '--filter=tree:0', '--bare'), '2026-04-01')
  expect(releases).toMatchObject(twoReleasesSeen)
  expect(files.tests.state).toBe('cannot know')
})

test('a clone without blobs shows which files are there, and not what is in them', async () => {
  const from = twoReleases()
  from.git(['config', 'uploadpack.allowFilter', 'true'])
  const { files } = await gather(clone(from.path, '--filter=blob:none', '--bare'), '2026-04-01')
  expect(files.tests.state).toBe('present')
  expect(files.flags.state).toBe('cannot know')
})

test('a shallow clone gets no figures but the command that completes it', async () => {
  const shallow = clone(twoReleases().path, '--depth=1')
  expect(await gatherRepository(shallow, { until, env })).toEqual({
    kind: 'problem',
    obstacle: 'shallow',
    where: shallow,
    what: 'is a shallow clone, whose history is cut off',
    todo: `git -C ${shallow} fetch --unshallow --tags`,
  })
})

test('a clone without tags gets the command that fetches them, and one that has some is read', async () => {
  const bare = clone(twoReleases().path, '--no-tags')
  expect(await gatherRepository(bare, { until, env })).toMatchObject({
    obstacle: 'no tags',
    todo: `git -C ${bare} fetch --tags`,
  })
  execFileSync('git', ['-C', bare, 'tag', 'v1.1.0', 'HEAD'])
  expect((await gather(bare, '2026-04-01')).releases.n).toBe(1)
})

test('no tags at all are no releases, never a guess', async () => {
  const { path, commit } = repository()
  commit({ on: '2026-01-01' })
  const { releases, proxy, confidence, leadTime, batch } = await gather(path, '2026-04-01')
  expect(releases).toMatchObject({ n: 0, cadence: 'no-releases', medianIntervalDays: null })
  expect([proxy, confidence, leadTime.n, batch]).toEqual([undefined, 'low', 0, null])
})

test('an empty repository, a folder that is none, and one that is not there', async () => {
  expect(await gatherRepository(repository().path, { until, env })).toMatchObject({ obstacle: 'empty' })
  expect(await gatherRepository(emptyFolder(), { until, env })).toMatchObject({
    obstacle: 'not a repository',
  })
  expect(await gatherRepository('/nonexistent', { until, env })).toMatchObject({
    obstacle: 'not a repository',
  })
})

test('a machine without git', async () => {
  const { path } = repository()
  expect(await gatherRepository(path, { until, env: { PATH: emptyFolder() } })).toMatchObject({
    obstacle: 'no git',
  })
})

test.skipIf(process.getuid?.() !== 0)('a repository of somebody else', async () => {
  const { path } = twoReleases()
  execFileSync('chown', ['-R', '12345', path])
  expect(await gatherRepository(path, { until, env })).toMatchObject({
    obstacle: 'foreign owner',
    todo: `if you trust it: git config --global --add safe.directory ${path}`,
  })
})

test('a git that never answers is given up, and one that is no longer wanted at once', async () => {
  const folder = emptyFolder()
  writeFileSync(path.join(folder, 'git'), '#!/bin/sh\nsleep 60\n')
  chmodSync(path.join(folder, 'git'), 0o755)
  const began = performance.now()
  const slow = { PATH: `${folder}:${process.env['PATH']}` }
  const stopped = gatherRepository(folder, { until, env: slow, signal: AbortSignal.timeout(50) })
  expect(await stopped).toMatchObject({ obstacle: 'stopped' })
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(await gatherRepository(folder, { until, env: slow })).toMatchObject({ obstacle: 'too slow' })
  expect(performance.now() - began).toBeLessThan(8_000)
}, 10_000)

test('50,000 tags are read within the time limit', async () => {
  const { path: folder, commit } = repository()
  const id = commit({ on: '2026-01-01' })
  const refs = Array.from(
    { length: 50_000 },
    (_, index) => `${id} refs/tags/v1.0.${String(index).padStart(5, '0')}\n`,
  )
  appendFileSync(
    path.join(folder, '.git/packed-refs'),
    `# pack-refs with: peeled fully-peeled sorted \n${refs.join('')}`,
  )
  // Of this process alone: what else the machine does is no matter.
  const began = process.cpuUsage()
  const { releases, tags } = await gather(folder, '2026-04-01')
  expect([releases.n, tags.used]).toEqual([1, 50_000])
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
}, 60_000)

test('names and subjects with line breaks, escapes, leading dashes and invisible marks are only text', async () => {
  const { path, git, commit, tag, files } = repository()
  commit({
    on: '2026-01-01',
    by: '--exec=x',
    subject: 'Revert\u2028"one"\n\nline\nline',
  })
  git(['update-ref', 'refs/tags/--output=x', 'HEAD'])
  git(['update-ref', 'refs/tags/-v1.0.0', 'HEAD'])
  tag('v1.1.0\u202e\u2028\u009b31m')
  git(['symbolic-ref', 'HEAD', 'refs/heads/--help'])
  files({ 'tests/\u001b]0;x\u0007\nb.test.ts': '' }, { on: '2026-01-02', subject: '\u001b[31m revert' })
  const evidence = await gather(path, '2026-04-01')
  expect(evidence.releases.n).toBe(1)
  expect(evidence.reverts).toEqual({ count: 0, commits: 1 })
  expect(evidence.files.tests.count).toBe(1)
  expect(git(['status', '--short'])).toBe('')
})

test('HEAD that is no branch is read', async () => {
  const { path, git } = twoReleases()
  git(['checkout', '-q', '--detach', 'v1.0.0'])
  expect((await gather(path, '2026-04-01')).releases.n).toBe(2)
})
