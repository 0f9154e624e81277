import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine, readJson } from './boring.ts'

const machine = newMachine()
afterAll(() => machine.remove())

const folder = path.join(machine.home, 'data')
const data = ['--data', folder]
const edited = 'renamed.md'

/** A history with the session of a team, and its report, edited. */
async function givenReport() {
  const team = path.join(root, 'test/teams/payments.json')
  const { id } = readJson(team) as { readonly id: string }
  const kept = path.join(folder, 'assessments/payments', `2026-11-22-${id}.json`)
  mkdirSync(path.dirname(kept), { recursive: true })
  copyFileSync(team, kept)
  expect(await machine.run(['report', 'latest', '--out', 'r.md', ...data])).toMatchObject({ status: 0 })
  const text = readFileSync(machine.file('r.md'), 'utf8').replaceAll('\n', '\r\n')
  writeFileSync(machine.file(edited), text.replace('- [ ]', '* [x]').replace('- Owner:', '- Owner: Ada'))
}

test('a report is read back, shown, and taken into the history after a yes', async () => {
  await givenReport()
  const alone = await machine.run(['report', '--read', edited, ...data])
  expect(alone).toMatchObject({ status: 2, err: expect.stringContaining('--force') })
  expect(alone.out).toContain('Close the holes that make people check green builds again: done; owner Ada')

  const before = readdirSync(folder, { recursive: true }).length
  const refusing = machine.sit(['report', '--read', edited, ...data])
  await refusing.see('[y/N]')
  refusing.type('n')
  refusing.press('enter')
  expect(await refusing.exit()).toMatchObject({ code: 0 })

  expect(readdirSync(folder, { recursive: true })).toHaveLength(before)

  const agreeing = machine.sit(['report', '--read', edited, ...data])
  await agreeing.see('[y/N]')
  agreeing.type('y')
  agreeing.press('enter')
  expect(await agreeing.exit()).toMatchObject({ code: 0 })

  const score = await machine.run(['report', 'latest', '--out', '-', ...data])
  expect(score.out).toContain('- [x] **Close the holes')
  expect(score.out).toContain('- Owner: Ada')
  expect(await machine.run(['report', '--read', edited, ...data])).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing in it is new'),
  })
}, 60_000)

test('a report of a session that is not here, or of none, says what to do', async () => {
  const text = readFileSync(path.join(root, 'test/teams/overreach.md'), 'utf8')
  writeFileSync(machine.file('other.md'), text)
  writeFileSync(machine.file('bare.md'), text.replaceAll(/<!--.*?-->/gu, ''))
  expect(await machine.run(['report', '--read', 'other.md', ...data])).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('not in the history'),
  })
  expect(await machine.run(['report', '--read', 'bare.md', ...data])).toMatchObject({
    status: 1,
    err: expect.stringContaining('boring report WHICH --read'),
  })
  expect(await machine.run(['report', 'Payments', '--read', 'other.md', ...data])).toMatchObject({
    status: 1,
    err: expect.stringContaining('another session'),
  })
  expect(await machine.run(['report', '--read', 'nowhere.md', ...data])).toMatchObject({ status: 1 })
}, 60_000)
