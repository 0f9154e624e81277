import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportName } from '../../src/report/reportName.ts'
import { hostile } from './assessments.ts'

const date = '2026-11-22'

test.each([
  ['Payments', '2026-11-22-payments.md'],
  ['Datenübernahme & Co.', '2026-11-22-datenubernahme-co.md'],
  ['日本語', '2026-11-22-日本語.md'],
  ['..', '2026-11-22-team.md'],
  ['../../etc/passwd', '2026-11-22-etc-passwd.md'],
  ['CON', '2026-11-22-con-team.md'],
  ['constructor', '2026-11-22-constructor.md'],
  ['--help', '2026-11-22-help.md'],
])('the report of %j is %s', (team, name) => {
  expect(reportName({ date, team })).toBe(name)
})

test('the name of any team is one that every platform takes', () => {
  fc.assert(
    fc.property(hostile, (team) => {
      const name = reportName({ date, team })
      expect(name).toMatch(/^2026-11-22-[\p{L}\p{N}-]*[\p{L}\p{N}]\.md$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }),
  )
})
