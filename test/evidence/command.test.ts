import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

import { evidence } from '../../src/commands/evidence.ts'
import type { EvidenceOptions, EvidenceWorld } from '../../src/commands/evidence.ts'
import { emptyFolder, env, repository } from './repository.ts'

async function run(options: Partial<EvidenceOptions>, given: Partial<EvidenceWorld> = {}) {
  let [out, err] = ['', '']
  const status = await evidence(
    { paths: [], json: false, ...options },
    {
      env,
      cwd: '/',
      now: new Date('2026-04-01T00:00:00Z'),
      isTerminal: false,
      columns: 80,
      out: (text) => (out += text),
      err: (text) => (err += text),
      ...given,
    },
  )
  return { status, out, err }
}

function fixture() {
  const made = repository()
  made.commit({ on: '2025-12-01' })
  made.tag('v1.0.0')
  made.commit({ on: '2026-02-01', written: '2026-01-31', subject: 'Revert "x"' })
  made.tag('v1.1.0')
  return made
}

const csv = 'time,environment,status,sha,id\n2026-03-01T10:00:00Z,production,success,a,1\n'

test('JSON has every key that is promised', async () => {
  const { path: clone, git } = fixture()
  const { status, out, err } = await run({ paths: [clone], json: true, until: '2026-03-01' })
  expect([status, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    until: '2026-03-01T00:00:00.000Z',
    since: '2025-03-01T00:00:00.000Z',
    head: git(['rev-parse', 'HEAD']),
    tags: { used: 2, rule: String.raw`^(?:v\d+\.\d+\.\d+)$` },
    releases: 2,
    releaseDays: 2,
    // Seen from 1 December on: 90 days.
    releasesPerMonth: 0.6764,
    medianIntervalDays: 62,
    cadence: 'less',
    leadTime: {
      n: 1,
      medianHours: 24,
      p75Hours: 24,
      p90Hours: 24,
      people: { n: 1, medianHours: 24, p90Hours: 24 },
      left: { baseline: 1, imported: 0 },
    },
    batch: { medianCommits: 1, p90Commits: 1 },
    hotfix: { count: 0, rate: null, meaningful: false },
    reverts: { count: 1, commits: 2 },
    people: { distinct: 1, topShare: 1 },
    confidence: 'medium',
    files: { tests: { state: 'not seen' }, approvals: 'cannot know' },
    notes: expect.arrayContaining([
      'A tag is not a deployment: these are releases until deployment records are imported.',
    ]),
  })
})

test('JSON of a repository without releases says null, not 0', async () => {
  const { path: clone, commit } = repository()
  commit({ on: '2026-01-01' })
  const { out } = await run({ paths: [clone], json: true })
  expect(JSON.parse(out)).toMatchObject({
    releases: 0,
    cadence: 'no-releases',
    medianIntervalDays: null,
    leadTime: null,
    batch: null,
    branchLife: null,
    proxy: null,
  })
})

test('the page has each figure with its n, source and confidence, at any width', async () => {
  const { path: clone } = fixture()
  const { out } = await run({}, { cwd: clone })
  expect(out).toContain('Cadence                 less than monthly\n')
  expect(out).toContain('n = 2, tags, confidence medium')
  expect(out).toContain('Change lead time        24 hours (median), 90 % within 24 hours\n')
  expect(out).toContain('2 release: v1.1.0, v1.0.0')
  expect(out).toContain('Left out of the lead time: 1 commit of releases')
  for (const columns of [1, 40, 60, 80, 200]) {
    const page = (await run({}, { cwd: clone, columns })).out
    const longest = Math.max(
      ...page
        .split('\n')
        .slice(1)
        .map((line) => line.length),
    )
    expect(longest).toBeLessThanOrEqual(Math.max(40, Math.min(100, columns)))
  }
})

test('repositories and records together, and more than one of each', async () => {
  const [one, two] = [fixture(), fixture()]
  const file = path.join(emptyFolder(), 'deployments.csv')
  writeFileSync(file, csv)
  const { status, out } = await run({ paths: [one.path, file, two.path], json: true })
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    repositories: [{ releases: 2 }, { releases: 2 }],
    records: { 'deployment-frequency': { n: 1 }, 'change-lead-time': null, files: [{ records: 1 }] },
  })
  const incidents = path.join(path.dirname(file), 'incidents.csv')
  writeFileSync(incidents, 'opened,resolved\n2026-03-01T11:00:00Z,2026-03-01T13:00:00Z\n')
  const page = await run({ paths: [file, incidents] })
  expect(page.out).toContain('Deployment frequency')
  expect(page.out).toMatch(/^ {2}Failed deployment recovery time\n {26}2 hours \(median\)$/mu)
  expect(page.out).not.toMatch(/elite|Releases\n/u)
})

test('every problem is one line, the rest is shown, and the status is 1', async () => {
  const folder = emptyFolder()
  writeFileSync(
    path.join(folder, 'bad.csv'),
    `${csv}03/04/2026,production,success,b,2\n\u001b[31m,production,maybe,c,3\n`,
  )
  writeFileSync(path.join(folder, 'excel.csv'), Buffer.from(`\ufeff${csv}`, 'utf16le'))
  const { path: clone } = fixture()
  const { status, out, err } = await run(
    { paths: [clone, 'bad.csv', 'excel.csv', 'missing.csv', '.'] },
    { cwd: folder },
  )
  expect(status).toBe(1)
  expect(out).toContain('Cadence')
  const lines = err.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    `boring: ${folder}`,
    'boring: bad.csv:3',
    'boring: bad.csv:4',
    'boring: bad.csv:4',
    'boring: excel.csv',
    'boring: missing.csv',
  ])
  expect(err).not.toContain('\u001b')
})

test('names from a repository reach the page and JSON harmless', async () => {
  const { path: clone, commit, tag, files } = repository()
  commit({ on: '2026-01-01' })
  tag('v1.0.0+\u202e\u009b31m')
  files({ 'tests/\u001b]0;x\u0007\u202e.test.ts': '' }, { on: '2026-01-02' })
  for (const json of [false, true]) {
    const { out } = await run({ paths: [clone], json })
    expect(out).toContain('v1.0.0+')
    expect(out).not.toMatch(/[\u001b\u0007\u202e\u009b]|\\u001b/u)
  }
})

test.each([
  [{ until: 'tomorrow' }, '--until'],
  [{ until: '2026-02-30' }, '--until'],
  [{ since: 'x' }, '--since'],
  [{ since: '2026-05-01' }, '--since'],
  [{ tags: '(' }, '--tags'],
])('wrong usage: %j', async (options, named) => {
  const { status, out, err } = await run({ paths: [fixture().path], ...options })
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(new RegExp(`^boring: ${named} [^\n]+\n$`, 'u'))
})

test('the end is now, and a time without a zone is UTC', async () => {
  const { path: clone } = fixture()
  expect(JSON.parse((await run({ paths: [clone], json: true })).out)).toMatchObject({
    until: '2026-04-01T00:00:00.000Z',
  })
  const { out } = await run({ paths: [clone], json: true, until: '2026-02-01T12:00', since: '2026-01-01' })
  expect(JSON.parse(out)).toMatchObject({
    until: '2026-02-01T12:00:00.000Z',
    since: '2026-01-01T00:00:00.000Z',
    releases: 1,
  })
})

test('progress shows from the second second on, on a terminal alone, and is taken away', async () => {
  const folder = emptyFolder()
  const { path: clone } = fixture()
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  // A git that takes its time over the files.
  writeFileSync(
    path.join(folder, 'git'),
    `#!/bin/sh\ncase "$*" in *ls-tree*) sleep 1.5;; esac\nexec ${real} "$@"\n`,
    { mode: 0o755 },
  )
  const slow = { env: { ...env, PATH: `${folder}:${env.PATH}` } }
  const { err } = await run({ paths: [clone] }, { ...slow, isTerminal: true })
  expect(err).toMatch(/^\rReading the files of [^\r]+\.\.\.\r/u)
  expect(err).toMatch(/\r +\r$/u)
  expect((await run({ paths: [clone] }, slow)).err).toBe('')
  expect((await run({ paths: [clone] }, { isTerminal: true })).err).toBe('')
}, 10_000)
