import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { teamKey } from '../../src/domain/session/teamKey.ts'
import { teamFolder } from '../../src/store/files/teamFolder.ts'

const odd = [
  'CON',
  'con ',
  'nul',
  'com1',
  'LPT9',
  '..',
  '.',
  '/',
  'a/b',
  'a\\b',
  'a:b',
  'a.',
  'a..b',
  '日本語',
  '中文',
  'e',
  'é',
  '',
  '   ',
  '-',
  '--',
  'constructor',
  '__proto__',
  '~',
  'C:\\x',
  '\u202ex',
  'a\0b',
  'x'.repeat(500),
  `${'x'.repeat(499)}y`,
  '🚀',
  '=1',
]

describe('the folder of a team', () => {
  test.each([
    ['Payments', 'payments'],
    ['Payments Core 2', 'payments-core-2'],
    ['checkout-web', 'checkout-web'],
    ['constructor', 'constructor'],
  ])('%j is plainly %j', (team, folder) => {
    expect(teamFolder(team)).toBe(folder)
  })

  test('is safe on every system, whatever the name', () => {
    const safe = (team: string) => {
      const folder = teamFolder(team)
      expect(folder).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(folder.length).toBeLessThan(50)
      expect(folder).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/u)
    }
    odd.forEach(safe)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), safe))
  })

  test('is another for another name', () => {
    const keys = new Set(odd.map(teamKey))
    expect(new Set(odd.map(teamFolder)).size).toBe(keys.size)
    const name = fc.string({ unit: fc.constantFrom(...'ab.-_/é日 '), minLength: 1, maxLength: 6 })
    const spelt = (team: string) => teamKey(team).replaceAll('-', ' ')
    fc.assert(
      fc.property(name, name, (one, two) => {
        fc.pre(spelt(one) !== spelt(two))
        expect(teamFolder(one)).not.toBe(teamFolder(two))
      }),
    )
  })

  test.each([
    ['Caf\u00e9', 'Cafe\u0301'],
    ['PAYMENTS', 'payments'],
    [' Payments ', 'Payments'],
    ['ﬁn', 'fin'],
    ['日本語', '日本語\u200b'],
  ])('is the same for %j and %j', (one, two) => {
    expect(teamFolder(one)).toBe(teamFolder(two))
  })
})
