import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPreferences } from '../../src/store/preferences/preferences.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'preferences.json')
let count = 0
const token = () => `t${(count += 1)}`
const open = () => openPreferences({ folder, token })

test('what is remembered is there the next time', async () => {
  expect((await open()).value).toEqual({})
  expect((await open()).remember({ team: 'Payments', cadence: 'weekly', participants: 6 })).toBeUndefined()
  expect((await open()).value).toEqual({ team: 'Payments', cadence: 'weekly', participants: 6 })
  expect((await open()).remember({ team: 'Apps' })).toBeUndefined()
  expect((await open()).value).toEqual({ team: 'Apps' })
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})

test('keys of a newer version stay, and a value that cannot be used is left out', async () => {
  writeFileSync(file(), JSON.stringify({ future: { a: 1 }, team: 7, cadence: 'hourly', service: 'checkout' }))
  const preferences = await open()
  expect(preferences.value).toEqual({ service: 'checkout' })
  preferences.remember({ team: 'Apps' })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ future: { a: 1 }, team: 'Apps' })
})

describe('a file that cannot be read is set aside, and the defaults go on', () => {
  test.each([
    ['empty', ''],
    ['zeros', '\0'.repeat(200)],
    ['cut', '{ "team": "Pay'],
    ['with a byte order mark', '\ufeff{}'],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['too large', `{"team":"${'x'.repeat(5000)}"}`],
  ])('%s', async (_, content) => {
    writeFileSync(file(), content)
    const preferences = await open()
    expect(preferences.value).toEqual({})
    expect(preferences.problem).toMatchObject({ where: file() })
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^preferences\.json\.broken-/u)])
    expect(preferences.remember({ team: 'Apps' })).toBeUndefined()
    expect((await open()).value).toEqual({ team: 'Apps' })
  })
})

describe('what is not a plain file is left alone, and nothing is kept', () => {
  test.each<readonly [string, () => void]>([
    ['a folder', () => mkdirSync(file())],
    ['a link to nothing', () => symlinkSync('/nowhere/at/all', file())],
    ['a pipe', () => execFileSync('mkfifo', [file()])],
  ])('%s', async (_, put) => {
    put()
    const preferences = await open()
    expect(preferences.value).toEqual({})
    expect(preferences.problem?.what).toContain('not a plain file')
    expect(preferences.remember({ team: 'Apps' })).toBeUndefined()
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })
})

test('under SNAP it is replaced, not written in place', async () => {
  process.env['SNAP'] = '/snap/code/1'
  try {
    writeFileSync(file(), '{}')
    const before = statSync(file()).ino
    ;(await open()).remember({ team: 'Apps' })
    expect(statSync(file()).ino).not.toBe(before)
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  } finally {
    delete process.env['SNAP']
  }
})

test('reading makes no folder, so that a home may be read-only', async () => {
  rmSync(folder, { recursive: true })
  const preferences = await open()
  expect(preferences).toMatchObject({ value: {}, settings: {} })
  expect(existsSync(folder)).toBe(false)
  expect(preferences.remember({ team: 'Payments' })).toBeUndefined()
  expect((await open()).value).toEqual({ team: 'Payments' })
})

test('without a folder nothing is kept and nothing is wrong', async () => {
  const preferences = await openPreferences({ folder: undefined, token })
  expect(preferences.value).toEqual({})
  expect(preferences.remember({ team: 'Apps' })).toBeUndefined()
})
