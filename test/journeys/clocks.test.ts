import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bank } from '../bankOfQuestions.ts'
import { newMachine } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
  const clock = readFileSync(new URL('../pictures/stoppedClock.mjs', import.meta.url), 'utf8')
  // The same stopped clock, at the time that a test says.
  writeFileSync(
    machine.file('clock.mjs'),
    clock.replace(/= Date\.UTC\([^)]*\)/u, '= Date.parse(process.env.CLOCK)'),
  )
})
afterEach(() => machine.remove())

/** The program at a time, in a zone. */
const at = (clock: string, args: readonly string[], input: readonly string[] = [], zone = 'UTC') =>
  machine.run([...args, '--data', 'data'], {
    input: input.map((line) => `${line}\n`).join(''),
    extra: { CLOCK: clock, TZ: zone, NODE_OPTIONS: `--import=${machine.file('clock.mjs')}` },
  })

const quick = bank.questions.filter((question) => question.quick).map(({ id }) => id)
const aboutTheTeam = ['quick', 'Payments', '', '4', '', '2', '', '', '']
const plain = ['assess', '--plain']
const sessions = async (clock: string) => {
  const { out } = await at(clock, ['history', '--json'])
  return (JSON.parse(out) as { sessions: { id: string; date: string; marks: string[] }[] }).sessions
}

test('a clock that is set a year back and forward leaves answers in the order in which they were given, and the day is marked', async () => {
  expect((await at('2026-11-22T10:00:00Z', plain, [...aboutTheTeam, '1', '2'])).status).toBe(0)
  const back = await at('2025-11-22T10:00:00Z', plain, ['1', '2', 'g 1', '3'])
  expect(back.out).toContain('Go on: Payments, 2 of 12 answered, begun 2026-11-22')
  expect(back.out).toContain('Saved: 3 of 12 answers')
  const rest = Array.from({ length: 9 }, () => '2')
  const forward = await at('2027-11-22T10:00:00Z', plain, ['1', ...rest, '', '', ''])
  expect(forward.out).toMatch(/Saved\.\n/u)

  const exported = await at('2027-11-22T10:00:00Z', ['export'])
  const { assessments } = JSON.parse(exported.out) as {
    assessments: { answers: Record<string, { level: number }> }[]
  }
  expect(quick.map((id) => assessments[0]?.answers[id]?.level)).toEqual([2, ...quick.slice(1).map(() => 1)])

  // Put right again, the clock shows a session of next year: that cannot be, and is said.
  expect(await sessions('2026-11-23T10:00:00Z')).toMatchObject([{ date: '2027-11-22', marks: ['clock'] }])
  expect((await at('2026-11-23T10:00:00Z', ['history'])).out).toContain('its date cannot be right')
  expect(await sessions('2027-11-23T10:00:00Z')).toMatchObject([{ marks: [] }])
})

test('sessions stand in the order of the instants at which they ended, in the night of the clocks and on a trip', async () => {
  const hold = (clock: string, zone: string) =>
    at(clock, plain, ['quick', 'Payments', '', '4', '', '2', '', '', '', '1', 'r', '', '', ''], zone)
  // In Berlin it is half past two twice in this night.
  await hold('2026-10-25T01:10:00Z', 'Europe/Berlin')
  await hold('2026-10-25T00:30:00Z', 'Europe/Berlin')
  // The next day in Tokyo comes before the evening before in New York.
  await hold('2026-11-23T02:00:00Z', 'America/New_York')
  await hold('2026-11-23T00:30:00Z', 'Asia/Tokyo')
  const { out } = await at('2026-12-01T00:00:00Z', ['export', '--ndjson'])
  const kept = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { date: string; finished: string })
  expect(kept.map(({ finished }) => Date.parse(finished))).toEqual(
    ['2026-10-25T00:30:00Z', '2026-10-25T01:10:00Z', '2026-11-23T00:30:00Z', '2026-11-23T02:00:00Z'].map(
      Date.parse,
    ),
  )
  expect(kept.map(({ date }) => date)).toEqual(['2026-10-25', '2026-10-25', '2026-11-23', '2026-11-22'])
  expect((await sessions('2026-12-01T00:00:00Z')).map(({ date }) => date)).toEqual(
    kept.map(({ date }) => date),
  )
})
