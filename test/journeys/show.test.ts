import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import { newMachine } from './boring.ts'

const machine = newMachine()
afterAll(() => machine.remove())
const team = path.join(root, 'test/teams/payments.json')

test('at a terminal a report is read, searched, opened and left, and the terminal is as it was', async () => {
  const reading = machine.sit(['show', team], { columns: 80, rows: 24, env: { EDITOR: 'true' } })
  await reading.see('How Payments releases checkout')
  await reading.see(/rows 1 to 20 of \d+/u)
  reading.press('end')
  await reading.see('this report is no grade')
  reading.type('/approval')
  reading.press('enter')
  await reading.see(/❯ .*approval/iu)
  reading.resize({ columns: 50, rows: 16 })
  await reading.see(/rows \d+ to \d+ of \d+/u)
  reading.press('home')
  await reading.see('How Payments')
  reading.type('o')
  await reading.see('Was open in true: reports')
  expect(machine.reports()).toHaveLength(1)
  reading.press('q')
  expect(await reading.exit()).toMatchObject({ code: 0 })
  expect(reading.modes()).toEqual(restoredModes)
}, 60_000)

test('for a listener it is printed, also at a terminal', async () => {
  const reading = machine.sitInShell(['show', team], { env: { ACCESSIBLE: '1' } })
  await reading.see('status 0')
  expect(reading.scrollback()).toContain('Questions: version')
  reading.press('enter')
  await reading.exit()
}, 60_000)

test('without one it is printed, at most 80 columns wide, and in ASCII where that is all there is', async () => {
  const printed = await machine.run(['show', team])
  expect(printed).toMatchObject({ status: 0, err: '' })
  expect(printed.out).toContain('█')
  const bare = await machine.run(['show', team], { extra: { LANG: 'C' } })
  // What the team wrote is its own; everything else is ours.
  expect(bare.out).toMatch(/^[\n -~]*$/u)
  expect(bare.out).toContain('########')
}, 60_000)
