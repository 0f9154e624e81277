import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

import { gather } from './gather.ts'
import { at, emptyFolder } from './repository.ts'

const until = '2026-01-01'
const day = 86_400

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A history in which branches start and merge anywhere, with releases on and off HEAD over two years. */
function tangled(seed: number): string {
  const folder = emptyFolder()
  const next = random(seed)
  const pick = (most: number) => Math.floor(next() * most)
  const parts: string[] = []
  const commits = 160
  for (let mark = 1; mark <= commits; mark++) {
    const date = at(until) - 700 * day + Math.floor((mark * 699 * day) / commits)
    const written = date - pick(20 * day)
    const from = mark === 1 ? 0 : Math.max(1, mark - 1 - pick(6))
    const merged = mark > 8 && next() < 0.3 ? 1 + pick(mark - 1) : 0
    const subject = next() < 0.1 ? 'Revert "a change"' : 'A change'
    parts.push(
      `commit refs/heads/all\nmark :${mark}\nauthor A <a@b.c> ${written} +0000\ncommitter A <a@b.c> ${date} +0000\ndata ${subject.length}\n${subject}\n`,
      from ? `from :${from}\n` : '',
      merged && merged !== from ? `merge :${merged}\n` : '',
      '\n',
      next() < 0.15
        ? `tag v1.${mark}.0\nfrom :${mark}\ntagger P${pick(3)} <p${pick(3)}@b.c> ${date + pick(5 * day)} +0000\ndata 0\n\n`
        : '',
    )
  }
  execFileSync('git', ['init', '-q', '-b', 'main', folder])
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet', '--force'], {
    input: `${parts.join('')}reset refs/heads/main\nfrom :${commits}\n`,
  })
  return folder
}

const nearest = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(part * values.length)) - 1] ?? null

/** The same figures in another way: a `git rev-list` for each release. */
function byGit(folder: string) {
  const git = (...command: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...command], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter(Boolean)
  const releases = git('for-each-ref', '--format=%(creatordate:unix) %(*objectname)', 'refs/tags')
    .map((line) => line.split(' '))
    .map(([date, commit]) => ({ date: Number(date), commit: commit ?? '' }))
    .filter(({ date }) => date <= at(until))
    .toSorted((a, b) => a.date - b.date || (a.commit < b.commit ? -1 : 1))
  const contents = releases.map(({ date, commit }, index) => ({
    date,
    gap: date - (releases[index - 1]?.date ?? -Infinity),
    authored: git(
      'log',
      '--no-merges',
      '--format=%at',
      commit,
      ...releases.slice(0, index).map((one) => `^${one.commit}`),
    ).map(Number),
  }))
  const recent = contents.filter(({ date }) => date > at(until) - 365 * day)
  const lead = recent
    .filter(({ gap }) => gap <= 180 * day)
    .flatMap(({ date, authored }) => authored.map((written) => Math.max(0, date - written) / 3600))
  const sizes = recent.map(({ authored }) => authored.length)
  const inWindow = git('log', '--no-merges', '--format=%ct %s', 'main')
    .map((line) => ({ date: Number(line.split(' ')[0]), subject: line }))
    .filter(({ date }) => date > at(until) - 365 * day && date <= at(until))
  return {
    releases: recent.length,
    lead: [lead.length, nearest(lead, 0.5), nearest(lead, 0.75), nearest(lead, 0.9)],
    batch: [nearest(sizes, 0.5), nearest(sizes, 0.9)],
    reverts: [inWindow.filter(({ subject }) => subject.includes(' Revert')).length, inWindow.length],
  }
}

test.each([1, 2, 3, 4])('a tangled history, number %i, shows what git says in a slower way', async (seed) => {
  const folder = tangled(seed)
  const { releases, leadTime, batch, reverts } = await gather(folder, until)
  const expected = byGit(folder)
  expect(expected.releases).toBeGreaterThan(3)
  expect({
    releases: releases.n,
    lead: [leadTime.n, leadTime.medianHours, leadTime.p75Hours, leadTime.p90Hours],
    batch: [batch?.medianCommits, batch?.p90Commits],
    reverts: [reverts.count, reverts.commits],
  }).toEqual(expected)
})
