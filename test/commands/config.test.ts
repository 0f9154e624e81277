import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newMachine, readJson } from '../journeys/boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const layer = 'name: acme\nversion: 3\nextends: 1.0.0\nswitchOff:\n  database-changes: We keep no database.\n'
const config = (...args: readonly string[]) => machine.run(['config', ...args])
const folder = () => path.join(machine.home, '.config/boring-releases')
const file = () => path.join(folder(), 'preferences.json')

test('says where things are kept, and why there', async () => {
  const { out, status } = await config()
  expect(status).toBe(0)
  expect(out).toContain(
    `Data:        ${machine.home}/.local/share/boring-releases (your own folder on this system)\n`,
  )
  expect(out).toContain(`Cache:       ${machine.home}/.cache/boring-releases\n`)
  expect(out).toContain(`Preferences: ${folder()}\n`)
  expect(out).toMatch(/^ {2}minutes +– {2}\(how many minutes .*; 45 unless set\)/mu)
  expect((await config('--data', 'x')).out).toContain(`${machine.file('x')} (--data says so)`)
  const named = await machine.run(['config'], { extra: { BORING_DATA: '/y' } })
  expect(named.out).toContain('/y (BORING_DATA says so)')
  mkdirSync(machine.file('.boring-releases'))
  expect((await config()).out).toContain(`${machine.file('.boring-releases')} (a folder of that name is`)
  expect(existsSync(file())).toBe(false)
})

test('keeps a preference, says it, and forgets it, and lets those of a newer version be', async () => {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(file(), '{ "future": { "a": 1 } }')
  expect(await config('minutes', '60')).toEqual({ status: 0, out: '', err: '' })
  expect(await config('team', 'Payments')).toMatchObject({ status: 0 })
  mkdirSync(machine.file('ours'))
  writeFileSync(machine.file('ours/layer.yaml'), layer)
  expect(await config('questions', 'ours')).toMatchObject({ status: 0 })
  expect(readJson(file())).toEqual({
    future: { a: 1 },
    minutes: 60,
    team: 'Payments',
    questions: machine.file('ours'),
  })
  expect((await config('minutes')).out).toBe('60\n')
  expect((await config()).out).toMatch(/^ {2}team +Payments {2}/mu)
  expect(JSON.parse((await config('--json')).out)).toMatchObject({
    schema: 1,
    data: { because: 'platform' },
    values: { minutes: 60, team: 'Payments' },
  })
  expect(await config('minutes', '--unset')).toMatchObject({ status: 0 })
  expect((await config('minutes')).out).toBe('')
  expect((await config('team')).out).toBe('Payments\n')
})

test.each([
  ['minutes', '4', 'minutes is a whole number from 5 to 480, not 4'],
  ['minutes', 'long', 'minutes is a whole number from 5 to 480, not long'],
  ['minutes', '', 'minutes is a whole number from 5 to 480, not nothing'],
  ['participants', '2.5', 'participants is a whole number from 1 to 99, not 2.5'],
  ['cadence', 'yearly', 'cadence is one of monthly, weekly, daily, on-demand, not yearly'],
  ['team', ' ', 'team is a name, not nothing'],
  ['minuts', '5', 'minuts is no preference; did you mean minutes?'],
  ['__proto__', '5', '__proto__ is no preference; boring config lists them'],
])('%s cannot be %j', async (key, value, said) => {
  expect(await config(key, value)).toEqual({ status: 2, out: '', err: `boring: ${said}\n` })
  expect(existsSync(file())).toBe(false)
})

test('a value and --unset are not both said', async () => {
  expect(await config('minutes', '30', '--unset')).toEqual({
    status: 2,
    out: '',
    err: 'boring: --unset goes with no value; leave out one of the two\n',
  })
  expect(existsSync(file())).toBe(false)
})

test('a folder of questions that cannot be asked is refused, with every problem', async () => {
  expect(await config('questions', 'nowhere')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^boring: nowhere [^\n]+\n$/u),
  })
  mkdirSync(machine.file('broken'))
  writeFileSync(machine.file('broken/layer.yaml'), 'name: [')
  expect(await config('questions', 'broken')).toMatchObject({
    status: 1,
    err: expect.stringContaining('broken/layer.yaml:1'),
  })
  expect(existsSync(file())).toBe(false)
})

test('a file that is broken is set aside and said, and the command goes on', async () => {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(file(), '\0\0\0')
  const set = await config('team', 'Apps')
  expect(set).toMatchObject({
    status: 0,
    err: expect.stringMatching(/^boring: \S+ could not be read; it is kept as/u),
  })
  expect(readdirSync(folder()).toSorted()).toEqual([
    'preferences.json',
    expect.stringMatching(/^preferences\.json\.broken-/u),
  ])
})

test('what could not be kept is no success', async () => {
  mkdirSync(file(), { recursive: true })
  expect(await config('team', 'Apps')).toEqual({
    status: 1,
    out: '',
    err: `boring: ${file()} is not a plain file; preferences are not kept\n`,
  })
  expect(await config()).toMatchObject({ status: 0, err: expect.stringContaining('is not a plain file') })
})

test('without a home it says so, and keeps nothing in the working directory', async () => {
  const nowhere = { extra: { HOME: '' } }
  expect(await machine.run(['config'], nowhere)).toMatchObject({
    status: 2,
    out: expect.stringContaining('Data:        nowhere'),
    err: expect.stringContaining('HOME is not set'),
  })
  expect(await machine.run(['config', 'team', 'Apps'], nowhere)).toMatchObject({ status: 1 })
  expect(readdirSync(machine.cwd)).toEqual([])
})
