import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine } from '../journeys/boring.ts'

const machine = newMachine()
afterAll(() => machine.remove())

function given(name: string, text: string | Uint8Array): string {
  writeFileSync(machine.file(name), text)
  return name
}

const head = 'team: Payments\ndate: 2026-11-22\ncadence: monthly\n'

describe('a file that is right', () => {
  test('as YAML with the short forms, and as JSON with the long ones, gives the same figures', async () => {
    const yaml = given(
      'a.yaml',
      `${head}answers:\n  deployment: 1\n  detection: unknown\n  rollback: { votes: [0, 2, 2] }\n  database-changes: { notApplicable: no database }\n`,
    )
    const json = given(
      'a.json',
      JSON.stringify({
        schema: 1,
        team: 'Payments',
        date: '2026-11-22',
        cadence: 'monthly',
        answers: {
          deployment: { kind: 'level', level: 1 },
          detection: { kind: 'unknown' },
          rollback: { kind: 'split', votes: [{ level: 0 }, { level: 2 }, 2] },
          'database-changes': { kind: 'notApplicable', because: 'no database' },
        },
      }),
    )
    const [fromYaml, fromJson] = [
      await machine.run(['score', yaml, '--json']),
      await machine.run(['score', json, '--json']),
    ]
    expect(fromYaml.status).toBe(0)
    expect(JSON.parse(fromJson.out)).toEqual(JSON.parse(fromYaml.out))
    expect(JSON.parse(fromYaml.out)).toMatchObject({
      schema: 1,
      coverage: { asked: 32, answered: 1, split: 1, unknown: 1, skipped: 28, notApplicable: 1 },
      roadmap: { settle: ['rollback'] },
    })
  })

  test('from standard input', async () => {
    const scored = await machine.run(['score', '-'], { input: `${head}answers: { deployment: 1 }\n` })
    expect(scored).toMatchObject({ status: 0, err: '' })
    expect(scored.out).toContain('Payments')
  })
})

describe('a file that is wrong is refused with every problem in a line, and nothing is written', () => {
  test.each([
    ['nothing in it', '', /bad: ?is empty|bad is empty/u],
    ['neither JSON nor YAML', '{ "team": [ }', /bad:1:\d+/u],
    ['an unknown question', `${head}answers: { deploymint: 1 }\n`, /bad:4:\d+ .*deploymint.*deployment/u],
    ['a level of 7', `${head}answers: { deployment: 7 }\n`, /bad:4:\d+/u],
    ['an impossible date', head.replace('2026-11-22', '2026-13-40') + 'answers: {}\n', /bad:2:\d+/u],
    ['an unknown key', `${head}answers: {}\ncolour: red\n`, /bad:5:\d+ .*colour/u],
    ['no reason', `${head}answers: { deployment: { notApplicable: "" } }\n`, /bad:4:\d+/u],
    [
      'no team, no date, no cadence',
      'answers: {}\n',
      /team is missing[\s\S]*cadence is missing[\s\S]*date is missing/u,
    ],
    ['a newer schema', `schema: 2\n${head}answers: {}\n`, /newer/u],
    ['a conflict', `<<<<<<< HEAD\n${head}`, /conflict/u],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00), /UTF-8/u],
    ['nesting without end', '['.repeat(100_000) + ']'.repeat(100_000), /deep/u],
  ])('%s', async (_, text, expected) => {
    const before = readdirSync(machine.home, { recursive: true }).length
    const scored = await machine.run(['score', given('bad', text), '--json'])
    expect(scored).toMatchObject({ status: 1, out: '' })
    expect(scored.err).toMatch(expected)
    expect(
      scored.err
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('boring: ')),
    ).toBe(true)
    expect(readdirSync(machine.home, { recursive: true }).length - before).toBeLessThanOrEqual(1)
  })

  test('every problem at once', async () => {
    const scored = await machine.run([
      'score',
      given('many.yaml', 'team: ""\ndate: x\ncadence: yearly\nanswers: { deployment: 9, nobody: 1 }\n'),
    ])
    expect(scored.err.trimEnd().split('\n')).toHaveLength(5)
  })

  test('a folder, nothing there, and a hundred megabytes', async () => {
    mkdirSync(machine.file('folder'))
    writeFileSync(machine.file('big.json'), Buffer.alloc(100_000_000, 32))
    for (const name of ['folder', 'nowhere.json', 'big.json']) {
      const scored = await machine.run(['score', name])
      expect(scored, name).toMatchObject({ status: 1, out: '' })
      expect(scored.err).toMatch(new RegExp(`^boring: ${name}`, 'u'))
    }
  })
})

describe('report', () => {
  test('writes a numbered file rather than over an earlier one, and to a name only with --force', async () => {
    const file = given('r.yaml', `${head}answers: { deployment: 1 }\n`)
    const paths = path.join('reports', '2026-11-22-payments')
    expect((await machine.run(['report', file])).err).toContain(`${paths}.md`)
    expect((await machine.run(['report', file])).err).toContain(`${paths}-2.md`)
    expect(await machine.run(['report', file, '--out', 'mine.md'])).toMatchObject({ status: 0 })
    expect(await machine.run(['report', file, '--out', 'mine.md'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('--force'),
    })
    expect(await machine.run(['report', file, '--out', 'mine.md', '--force'])).toMatchObject({ status: 0 })
    expect(await machine.run(['report', file, '--out', 'nowhere/mine.md'])).toMatchObject({ status: 1 })
    expect(await machine.run(['report', file, '--out', '.', '--force'])).toMatchObject({ status: 1 })
  })

  test('of nobody yet says so', async () => {
    expect(await machine.run(['report', 'latest'])).toMatchObject({ status: 1, out: '' })
    expect(await machine.run(['history'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('No session'),
    })
  })
})

test('a writer that is slower than we are is waited for', async () => {
  const team = path.join(root, 'test/teams/payments.json')
  expect(
    await machine.shell('set -o pipefail; (sleep 0.2; cat "$1") | boring score - > /dev/null', team),
  ).toBe(0)
  expect(await machine.shell('head -c 3000000 /dev/zero | boring score -', team)).toBe(1)
})

test('what cannot be written is no success', async () => {
  const team = path.join(root, 'test/teams/payments.json')
  expect(await machine.shell('boring report "$1" --out - > /dev/full', team)).toBe(1)
  expect(await machine.shell('boring report "$1" --out - >&-', team)).toBe(1)
  expect(await machine.shell('boring report "$1" --out - > /dev/null', team)).toBe(0)
  expect(await machine.shell('boring --help > /dev/full', team)).toBe(1)
  expect(
    await machine.shell('boring report "$1" --out - | head -1 > /dev/null; exit ${PIPESTATUS[0]}', team),
  ).toBe(0)
})

test('--data behind a command is where that command looks', async () => {
  const here = machine.file('data')
  mkdirSync(path.join(here, 'assessments/apps'), { recursive: true })
  const stored = {
    schema: 1,
    id: '01KAMR7Y8ZQW3T5V6X9B2C4D1E',
    team: 'Apps',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'weekly',
    answers: {},
  }
  given('data/assessments/apps/2026-11-22-01KAMR7Y8ZQW3T5V6X9B2C4D1E.json', JSON.stringify(stored))
  expect((await machine.run(['history', '--data', here])).out).toContain('Apps')
  expect((await machine.run(['history'])).out).toContain('No session')
})

test('without a home nothing is written here, and it says what to do; a file needs none', async () => {
  const nowhere = { HOME: '' }
  expect(await machine.run(['history'], { extra: nowhere })).toMatchObject({
    status: 2,
    err: expect.stringContaining('--data'),
  })
  expect(await machine.run(['history'], { extra: { HOME: 'relative' } })).toMatchObject({ status: 2 })
  const team = path.join(root, 'test/teams/payments.json')
  expect(await machine.run(['report', team, '--out', '-'], { extra: nowhere })).toMatchObject({ status: 0 })
})

test('doctor names what is damaged, and moves it when asked to', async () => {
  mkdirSync(machine.file('sick/assessments/apps'), { recursive: true })
  given('sick/assessments/apps/2026-11-22-01KAMR7Y8ZQW3T5V6X9B2C4D1E.json', '{ "schema": 1, "id"')
  const found = await machine.run(['doctor', '--data', 'sick'])
  expect(found).toMatchObject({ status: 1, err: '' })
  expect(found.out).toMatch(/^damaged: .*01KAMR7Y8ZQW3T5V6X9B2C4D1E\.json/mu)
  expect(await machine.run(['doctor', '--data', 'sick', '--move-to-trash'])).toMatchObject({ status: 0 })
  expect(await machine.run(['doctor', '--data', 'sick'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing is damaged'),
  })
})

test('wrong usage is 2, with a suggestion', async () => {
  expect(await machine.run(['scor'])).toMatchObject({ status: 2, err: expect.stringContaining('score') })
  expect(await machine.run(['score'])).toMatchObject({ status: 2 })
  expect(await machine.run(['score', 'x', '--jsn'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('--json'),
  })
  expect(await machine.run(['assess', '--cadence', 'yearly'])).toMatchObject({ status: 2 })
})

describe('questions', () => {
  test('are listed, shown and checked', async () => {
    const list = await machine.run(['questions'])
    expect(list.out.match(/^ {2}[* ] [a-z-]+ /gmu)).toHaveLength(32)
    expect((await machine.run(['questions', 'show', 'rollback'])).out).toMatch(
      /^ {2}4 {2}[^\n]*\n(?: {5}[^\n]*\n)*\nFrom 1 to 2: /mu,
    )
    expect(await machine.run(['questions', 'show', 'rolback'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('rollback'),
    })
    mkdirSync(machine.file('pack'))
    given('pack/bank.yaml', 'version: 1\n')
    const checked = await machine.run(['questions', 'check', 'pack'])
    expect(checked).toMatchObject({ status: 1, out: '' })
    expect(checked.err).toMatch(/^boring: pack\/bank.yaml:1:1 "version"/mu)
  })
})
