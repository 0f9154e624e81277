import { mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newMachine, readJson } from '../journeys/boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const idOf = (number: number) => `01KB${'0'.repeat(20)}${String(number).padStart(2, '0')}`
const session = (number: number, more: object = {}) => ({
  schema: 1,
  id: idOf(number),
  team: 'Payments',
  date: `2026-01-${String(number).padStart(2, '0')}`,
  cadence: 'monthly',
  bank: { version: '1.0.0' },
  answers: { deployment: { kind: 'level', level: 1, note: 'a secret', votes: [1, 1, 1, 1, 2] } },
  ...more,
})
const given = (name: string, ...records: readonly unknown[]) => {
  mkdirSync(path.dirname(machine.file(name)), { recursive: true })
  writeFileSync(
    machine.file(name),
    records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'),
  )
  return name
}
const take = (...args: readonly string[]) => machine.run(['import', '--data', 'data', ...args])
const give = (...args: readonly string[]) => machine.run(['export', '--data', 'data', ...args])
const kept = async () => {
  const { out } = await machine.run(['history', '--data', 'data', '--json'])
  return (JSON.parse(out) as { sessions: { id: string }[] }).sessions.map(({ id }) => id)
}

describe('import', () => {
  test('takes what is new, once', async () => {
    given('all.ndjson', session(1), session(2))
    expect(await take('all.ndjson')).toEqual({ status: 0, out: '2 new, 0 here already\n', err: '' })
    expect(await take('all.ndjson')).toEqual({ status: 0, out: '0 new, 2 here already\n', err: '' })
    given('by-hand.yaml', 'team: Apps\ndate: 2026-02-01\ncadence: daily\nanswers: { deployment: 3 }\n')
    expect((await take('by-hand.yaml', 'all.ndjson', 'by-hand.yaml')).out).toBe('1 new, 3 here already\n')
    given('nothing.ndjson', '')
    expect(await take('nothing.ndjson')).toMatchObject({ status: 0, out: '0 new, 0 here already\n' })
  })

  test('takes nothing of a bad file, names every bad record of all files, and the good files are taken', async () => {
    given('bad.ndjson', session(1), session(2, { date: '2026-02-30', cadence: 'often' }), '{ "team":')
    given('good.json', session(3))
    given('odd.json', session(4, { answers: { deployment: 7 } }))
    const taken = await take('bad.ndjson', 'good.json', 'odd.json', 'nowhere.json')
    expect(taken).toMatchObject({ status: 1, out: '1 new, 0 here already\n' })
    expect(taken.err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^boring: bad\.ndjson:2 cadence/u),
      expect.stringMatching(/^boring: bad\.ndjson:2 date/u),
      expect.stringMatching(/^boring: bad\.ndjson:3 is not JSON/u),
      expect.stringMatching(/^boring: odd\.json:1:\d+ .*level/u),
      expect.stringMatching(/^boring: nowhere\.json is not there/u),
    ])
    expect(await kept()).toEqual([idOf(3)])
    expect(await take('bad.ndjson', '--skip-bad')).toMatchObject({
      status: 1,
      out: '1 new, 0 here already\n',
    })
    expect(await kept()).toEqual([idOf(1), idOf(3)])
  })

  test('of one bad among a hundred takes nothing, or the other ninety-nine', async () => {
    const hundred = Array.from({ length: 100 }, (_, place) => {
      const { id: _id, ...rest } = session(1)
      return { ...rest, team: `Team ${place}`, ...(place === 41 && { cadence: 'never' }) }
    })
    given('hundred.ndjson', ...hundred)
    const taken = await take('hundred.ndjson')
    expect(taken).toMatchObject({ status: 1, out: '0 new, 0 here already\n' })
    expect(taken.err).toMatch(/^boring: hundred\.ndjson:42 cadence[^\n]*\n$/u)
    expect((await take('hundred.ndjson', '--skip-bad')).out).toBe('99 new, 0 here already\n')
  })

  test('takes folders, ours and any other, and follows no link out of them', async () => {
    given('shared/a/one.json', session(1))
    given('shared/two.ndjson', session(2), session(3))
    given('shared/.hidden/four.json', session(4))
    given('shared/readme.md', '# no session')
    symlinkSync('/etc/passwd', machine.file('shared/out.json'))
    const taken = await take('shared')
    expect(taken).toMatchObject({ status: 1, out: '3 new, 0 here already\n' })
    expect(taken.err).toMatch(/^boring: \S*out\.json is a symbolic link[^\n]*\n$/u)
    const copied = await machine.run(['import', '--data', 'other', 'data'])
    expect(copied).toEqual({ status: 0, out: '3 new, 0 here already\n', err: '' })
  })

  test('takes a correction, and what it corrects is shown no more', async () => {
    await take(given('first.json', session(1)))
    const corrected = session(1, { supersedes: idOf(1), answers: { deployment: 2 } })
    await take(given('corrected.json', { ...corrected, id: idOf(2) }))
    expect(await kept()).toEqual([idOf(2)])
  })

  test.each<[string, (file: string) => void, RegExp]>([
    ['60 MB', (file) => truncateSync(file, 60_000_000), /larger than 50 MB/u],
    ['10 GB', (file) => truncateSync(file, 10_000_000_000), /larger than 50 MB/u],
    ['nesting without end', (file) => writeFileSync(file, '[{"a":'.repeat(100_000)), /deep|not JSON/u],
    [
      'a prototype',
      (file) =>
        writeFileSync(
          file,
          '{"__proto__":{"x":1},"team":"a","date":"2026-11-22","cadence":"daily","answers":{"constructor":1}}',
        ),
      /"__proto__" is not a key[\s\S]*"constructor" is not a question/u,
    ],
    [
      'a newer schema',
      (file) => writeFileSync(file, JSON.stringify(session(1, { schema: 2 }))),
      /schema 2 needs a newer version/u,
    ],
    [
      'an export of a newer schema',
      (file) => writeFileSync(file, JSON.stringify({ schema: 2, assessments: [] })),
      /schema 2 needs a newer version/u,
    ],
  ])('refuses %s in a line, before it takes anything', async (_, make, expected) => {
    make(machine.file(given('bad.json', '')))
    const taken = await take('bad.json')
    expect(taken).toMatchObject({ status: 1, out: '0 new, 0 here already\n' })
    expect(taken.err).toMatch(expected)
  })

  test('reads standard input', async () => {
    const input = `${JSON.stringify(session(1))}\n${JSON.stringify(session(2))}\n`
    const taken = await machine.run(['import', '--data', 'data', '-'], { input })
    expect(taken).toEqual({ status: 0, out: '2 new, 0 here already\n', err: '' })
  })
})

describe('export', () => {
  beforeEach(async () => {
    await take(given('all.ndjson', session(1), session(2, { team: 'Search' })))
  })

  test.each([['--json'], ['--ndjson']])('%s comes back as the same sessions, once', async (form) => {
    const whole = await give(form, '--with-notes', '--with-votes')
    expect(whole).toMatchObject({ status: 0, err: '' })
    writeFileSync(machine.file('whole'), whole.out)
    expect((await machine.run(['import', '--data', 'there', 'whole'])).out).toBe('2 new, 0 here already\n')
    const again = await machine.run(['export', '--data', 'there', form, '--with-notes', '--with-votes'])
    expect(again.out).toBe(whole.out)
    writeFileSync(machine.file('bare'), (await give(form)).out)
    expect((await machine.run(['import', '--data', 'there', 'bare'])).out).toBe('0 new, 2 here already\n')
  })

  test.each([[[]], [['--ndjson']], [['--csv']]])('%j holds no votes and no notes', async (form) => {
    const { out } = await give(...form)
    expect(out).toContain(idOf(1))
    expect(out).not.toMatch(/secret|votes/u)
  })

  test('has votes only where five people voted, and notes when they are asked for', async () => {
    expect((await give('--csv', '--with-votes', '--with-notes')).out).toMatch(/"a secret","1 1 1 1 2"\r\n$/u)
    await take(given('few.json', session(3, { answers: { deployment: { votes: [1, 2, 2], level: 1 } } })))
    expect(await give('--with-votes')).toMatchObject({
      status: 1,
      out: '',
      err: `boring: ${idOf(3)} has fewer than 5 votes on deployment, which tell who said what; export without votes\n`,
    })
  })

  test('gives those that are named, each once', async () => {
    const { out } = await give('search', idOf(2), '--ndjson')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual([idOf(2)])
    expect(await give('nobody', 'search')).toMatchObject({ status: 1, out: '' })
    expect(await give('--csv', '--json')).toMatchObject({ status: 2, out: '' })
  })

  test('says what it could not read, and gives the rest', async () => {
    given('data/assessments/payments/cut.json', '{ "sch')
    const { out, err, status } = await give()
    expect(status).toBe(1)
    expect(err).toMatch(/^boring: \S*cut\.json is cut off[^\n]*\n$/u)
    expect((JSON.parse(out) as { assessments: unknown[] }).assessments).toHaveLength(2)
  })

  test('writes to a file, and over one only when it is told to', async () => {
    expect(await give('--out', 'out.json')).toMatchObject({ status: 0, out: '' })
    expect(readJson(machine.file('out.json'))).toMatchObject({ schema: 1 })
    const before = readFileSync(machine.file('out.json'), 'utf8')
    expect(await give('--csv', '--out', 'out.json')).toMatchObject({ status: 1 })
    expect(readFileSync(machine.file('out.json'), 'utf8')).toBe(before)
    expect(await give('--csv', '--out', 'out.json', '--force')).toMatchObject({ status: 0 })
    expect(readFileSync(machine.file('out.json'), 'utf8')).toMatch(/^"assessment"/u)
    expect(readdirSync(machine.cwd).filter((name) => name.startsWith('.'))).toEqual([])
    expect(await machine.shell('boring export --data "$1" > /dev/full', machine.file('data'))).toBe(1)
  })
})
