import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newMachine } from '../journeys/boring.ts'
import { bank } from '../bankOfQuestions.ts'

const machine = newMachine()
afterAll(() => machine.remove())

const levels = (level: number) => Object.fromEntries(bank.questions.map(({ id }) => [id, level]))

function keep(number: number, session: object): void {
  const id = `01KB${'0'.repeat(20)}${String(number).padStart(2, '0')}`
  const full = { schema: 1, id, team: 'Payments', mode: 'full', cadence: 'monthly', ...session }
  mkdirSync(machine.file('data/assessments/any'), { recursive: true })
  writeFileSync(machine.file(`data/assessments/any/2026-01-01-${id}.json`), JSON.stringify(full))
}

beforeAll(() => {
  keep(1, { date: '2026-01-10', answers: levels(0), bank: { version: '0.9.0' } })
  keep(2, {
    date: '2026-04-10',
    answers: { ...levels(1), deployment: 'unknown' },
    bank: { version: '1.0.0' },
  })
  keep(3, { date: '2026-07-10', answers: levels(1), bank: { version: '1.0.0' }, team: 'PAYMENTS' })
  keep(4, { date: '2026-07-11', answers: levels(1), service: 'checkout' })
  keep(5, { date: '2026-07-12', answers: { deployment: 1 }, mode: 'quick', team: `Ünï ${'x'.repeat(200)}` })
  writeFileSync(machine.file('data/assessments/any/cut.json'), '{ "schema": 1, "te')
})

const history = (...args: readonly string[]) => machine.run(['history', '--data', 'data', ...args])

describe('history', () => {
  test('tells of each team and service by itself, and names what it could not read', async () => {
    const { out, err, status } = await history()
    expect(status).toBe(0)
    expect(err).toMatch(
      /^boring: 1 session was asked with other questions[^\n]*\nboring: \S*cut\.json is cut off[^\n]*\n$/u,
    )
    const [payments = '', checkout = '', long = ''] = out
      .split('\n\n')
      .filter((part) => !part.startsWith('Ready'))
    expect(payments.split('\n')[0]).toBe('PAYMENTS')
    expect(payments).toContain('2026-01-10  monthly    0 % ready from monthly to weekly, 32 of 32 answered')
    expect(payments).toMatch(/^[0-9A-Z]{26} {2}held up by release process/mu)
    expect(payments).toContain('                            (asked with version 0.9.0)')
    expect(payments).toMatch(/2026-04-10 .*–.* % ready .* 31 of 32 answered/u)
    expect(checkout.split('\n')[0]).toBe('Payments / checkout')
    expect(long).toContain('from monthly to weekly, 1 of 12 (quick)\n')
    expect(out).toMatch(/^Ready\n {2}from monthly to weekly +▁[▁-█]█ {2}0 % to 100 %$/mu)
    expect(out).toMatch(/^ {2}other questions +\^$/mu)
    expect(out).toMatch(
      /^Cost from monthly to weekly, in points of 100\n {2}release process +[▁-█]{3} {2}\d+ to \d+$/mu,
    )
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80)
  })

  test('each session stands with as much of its id as tells it from the others, which other commands take', async () => {
    const { out } = await history('--team', 'Payments')
    const starts = [...out.matchAll(/^([0-9A-Z]{26}) {2}\S/gmu)].map(([, start = '']) => start)
    const { sessions }: { readonly sessions: readonly { readonly id: string }[] } = JSON.parse(
      (await history('--team', 'Payments', '--json')).out,
    )
    expect(starts).toEqual(sessions.map(({ id }) => id))
    const last = starts.at(-1) ?? ''
    const { out: shown, err } = await machine.run([
      'report',
      last,
      '--data',
      'data',
      '--format',
      'json',
      '--out',
      '-',
    ])
    expect(err).toBe('')
    expect(JSON.parse(shown)).toMatchObject({ schema: 1 })
  })

  test('of one team, however it is spelt, and of a time, both days included', async () => {
    const of = async (...args: readonly string[]) => {
      const { out } = await history('--json', ...args)
      const { sessions } = JSON.parse(out) as { sessions: { date: string }[] }
      return sessions.map(({ date }) => date)
    }
    expect(await of('--team', 'payments')).toEqual(['2026-01-10', '2026-04-10', '2026-07-10', '2026-07-11'])
    expect(await of('--since', '2026-04-10', '--until', '2026-07-10')).toEqual(['2026-04-10', '2026-07-10'])
    expect((await history('--team', 'nobody')).out).toBe(
      'No session of nobody was finished; boring history lists all that are there.\n',
    )
    expect((await history('--since', '2030-01-01')).out).toContain('in that time')
    for (const day of ['2026-02-30', '2026', 'yesterday', ''])
      expect(await history('--since', day)).toMatchObject({
        status: 2,
        err: expect.stringContaining('2026-11-22'),
      })
  })

  test('for scripts has every figure, and a place for each session in every list', async () => {
    const { out } = await history('--json', '--team', 'Payments')
    const { schema, sessions, trends } = JSON.parse(out) as {
      schema: number
      sessions: Record<string, unknown>[]
      trends: { service: string | null; sessions: string[]; otherBank: boolean[]; steps: Step[] }[]
    }
    type Step = { step: string; readiness: unknown[]; drags: Record<string, unknown[]> }
    expect(schema).toBe(1)
    expect(sessions[1]).toMatchObject({
      team: 'PAYMENTS',
      service: null,
      date: '2026-04-10',
      cadence: 'monthly',
      coverage: { asked: 32, answered: 31, unknown: 1 },
      bank: { version: '1.0.0' },
      otherBank: false,
      marks: [],
    })
    expect(trends.map(({ service }) => service)).toEqual([null, 'checkout'])
    expect(trends[0]?.otherBank).toEqual([true, false, false])
    expect(trends[0]?.steps.map(({ step }) => step)).toEqual([
      'monthly-to-weekly',
      'weekly-to-daily',
      'daily-to-on-demand',
    ])
    for (const { readiness, drags } of trends[0]?.steps ?? [])
      for (const list of [readiness, ...Object.values(drags)]) expect(list).toHaveLength(3)
  })

  test('in a terminal that shows ASCII only', async () => {
    const { out } = await machine.run(['history', '--data', 'data', '--team', 'payments'], {
      extra: { LANG: 'C' },
    })
    expect(out).toMatch(/from monthly to weekly {6}_[_.=+*%#-]# {2}0 %/u)
    expect(out).not.toMatch(/[▁-█]/u)
  })

  test('says the same with the index and without it', async () => {
    const first = await history()
    expect(await history()).toEqual(first)
    const cache = path.join(machine.home, '.cache/boring-releases/index.json')
    writeFileSync(cache, '\0'.repeat(1000))
    expect(await history()).toEqual(first)
  })
})
