import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bank } from '../bankOfQuestions.ts'
import { newMachine } from '../journeys/boring.ts'

const machine = newMachine()
afterAll(() => machine.remove())

const levels = (level: number) => Object.fromEntries(bank.questions.map(({ id }) => [id, level]))
const idOf = (number: number) => `01KB${'0'.repeat(20)}${String(number).padStart(2, '0')}`
const asks = (id: string) => bank.questions.find((each) => each.id === id)?.asks ?? '?'

function keep(number: number, session: object): void {
  const id = idOf(number)
  const full = { schema: 1, id, team: 'Payments', mode: 'full', cadence: 'monthly', ...session }
  mkdirSync(machine.file('data/assessments/any'), { recursive: true })
  writeFileSync(machine.file(`data/assessments/any/2026-01-01-${id}.json`), JSON.stringify(full))
}

const chosen = [{ action: 'approvals:2', state: 'chosen' }]

beforeAll(() => {
  keep(1, { date: '2026-01-10', answers: levels(1), actions: chosen })
  keep(2, {
    date: '2026-04-10',
    answers: { ...levels(1), approvals: 2, deployment: { votes: [0, 2], level: 2, note: 'a secret' } },
    actions: [{ action: 'approvals:2', state: 'moved' }],
    team: 'payments',
  })
  keep(3, { date: '2026-02-10', answers: levels(2), service: 'checkout' })
  keep(4, { date: '2026-07-11', answers: levels(2), team: 'Search' })
  keep(6, { date: '2026-01-05', answers: levels(0), service: 'Checkout' })
  keep(5, { date: '2026-03-10', answers: levels(0), team: 'Payments' })
  keep(7, { date: '2025-03-10', answers: levels(1), team: 'Still' })
  keep(8, { date: '2025-06-10', answers: levels(1), team: 'Still' })
})

const compare = (...args: readonly string[]) => machine.run(['compare', '--data', 'data', ...args])
const pair = async (...args: readonly string[]) => {
  const { out, err } = await compare('--json', ...args)
  expect(err).toBe('')
  const { older, newer } = JSON.parse(out) as Record<'older' | 'newer', { id: string | null }>
  return [older.id, newer.id]
}

describe('compare', () => {
  test('tells what moved, and what became of the experiments', async () => {
    const { out, status } = await compare(idOf(1), idOf(2))
    expect(status).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('payments')
    expect(out).toContain('2026-01-10 and 2026-04-10: 32 of 32 questions compared')
    expect(lines.slice(lines.indexOf('Practice moved on'))).toContain(`  ${asks('approvals')}`)
    expect(lines.slice(lines.indexOf(`  ${asks('approvals')}`))[1]).toBe('    level 2 then, level 3 now')
    expect(out).toMatch(/What you set out to try\n {2}.*: done, and its signal moved/u)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    const same = await compare('Still')
    expect(same.out).toContain('No answer differs')
  })

  test('takes the last session of a team and service and the one before it, unless it is told otherwise', async () => {
    expect(await pair('payments')).toEqual([idOf(5), idOf(2)])
    expect(await pair(idOf(1))).toEqual([idOf(1), idOf(2)])
    expect(await pair(idOf(2), idOf(1))).toEqual([idOf(1), idOf(2)])
    expect(await pair(idOf(1), idOf(3))).toEqual([idOf(1), idOf(3)])
    writeFileSync(
      machine.file('now.yaml'),
      'team: Payments\ndate: 2026-12-01\ncadence: daily\nanswers: { deployment: 3 }\n',
    )
    expect(await pair('now.yaml')).toEqual([idOf(2), null])
  })

  test('of a team with several services takes the one that is named', async () => {
    expect(await pair('payments', '--service', 'checkout')).toEqual([idOf(6), idOf(3)])
    expect(await pair('--service', 'CHECKOUT')).toEqual([idOf(6), idOf(3)])
    expect(await pair('payments', '--service', '')).toEqual([idOf(5), idOf(2)])
    expect(await compare('Search', '--service', 'checkout')).toEqual({
      status: 1,
      out: '',
      err: 'boring: Search / checkout has no session here; boring history lists what is there\n',
    })
    expect(await compare(idOf(1), idOf(2), '--service', 'checkout')).toMatchObject({ status: 2 })
  })

  test('refuses what cannot be compared, and says what to do', async () => {
    expect(await compare()).toMatchObject({
      status: 1,
      out: '',
      err: 'boring: Search has no session before the one of 2026-07-11; boring history lists what is there\n',
    })
    expect(await compare(idOf(2), 'Search')).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^boring: 01KB\S+ and Search are of two teams; [^\n]+\n$/u),
    })
    expect(await compare(idOf(2), idOf(2))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^boring: 01KB\S+ and 01KB\S+ are one session; [^\n]+\n$/u),
    })
    expect(await compare('nobody')).toMatchObject({ status: 1, out: '' })
    expect(await machine.run(['compare', '--data', 'empty'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('no session was finished yet'),
    })
  })

  test('for scripts has every answer, without votes and notes', async () => {
    const { out } = await compare('--json', idOf(1), idOf(2))
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      older: { id: idOf(1), team: 'Payments', date: '2026-01-10' },
      newer: { id: idOf(2), team: 'payments', date: '2026-04-10' },
      asked: 32,
      compared: 32,
      steps: [{ step: 'monthly-to-weekly' }, { moved: expect.any(String) }, { alike: { before: {} } }],
      constraint: { before: null, now: null },
      answers: expect.arrayContaining([
        {
          question: 'approvals',
          capability: 'governance',
          change: { kind: 'practice', by: 1, sure: true },
          before: { kind: 'level', low: 1, high: 1 },
          now: { kind: 'level', low: 2, high: 2 },
        },
      ]),
      experiments: [{ action: 'approvals:2', state: 'moved', signal: null, reached: true }],
      otherBank: false,
    })
    expect(out).not.toMatch(/vote|secret/u)
  })
})
