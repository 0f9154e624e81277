import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { newMachine } from './boring.ts'

let machine: ReturnType<typeof newMachine>
let data = ''
let mounted = false
beforeEach(() => {
  machine = newMachine()
  data = path.join(machine.home, 'small')
  mkdirSync(data)
  mounted =
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', data]).status === 0
})
afterEach(() => {
  if (mounted) spawnSync('umount', ['-l', data])
  machine.remove()
})

const reason = 'only root can mount a small file system'
const ballast = () => path.join(data, 'ballast')

/** Fills what is left of the small disk. */
function fillDisk(): void {
  for (let size = 256 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(ballast(), Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Less fits in.
    }
  }
}

async function begin(): Promise<PseudoTerminal> {
  const team = machine.sit(['assess', '--quick', '--team', 'Payments', '--data', data])
  await team.see('About the team')
  team.press(...Array.from({ length: 7 }, () => 'down' as const), 'enter')
  await team.see('1 of 12')
  team.press('2', 'enter')
  await team.see('2 of 12')
  return team
}

/** Fills the disk, and says more than fits into the page that the journal has already; how many questions were answered then. */
async function sayMuch(team: PseudoTerminal): Promise<number> {
  fillDisk()
  for (let at = 2; ; at += 1) {
    team.press('n')
    await team.see('Note:')
    team.paste('why '.repeat(250))
    team.press('enter')
    await team.see(/Note: why why/u)
    team.press('3', 'enter')
    const screen = await team.see(`${at + 1} of 12`)
    if (screen.includes('NOT SAVED')) return at
  }
}

const draft = async () => {
  const again = machine.sit(['--data', data])
  const screen = await again.see(/Go on: Payments, \d+ of 12/u)
  again.stop()
  return /(\d+) of 12/u.exec(screen)?.[1]
}

test('a full disk: NOT SAVED until there is space again, and then nothing is lost', async (context) => {
  if (!mounted) return context.skip(reason)
  const team = await begin()
  const answered = await sayMuch(team)
  rmSync(ballast())
  team.press('2', 'enter')
  await team.seeNo('NOT SAVED')
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })
  expect(team.scrollback()).toContain(`Saved: ${answered + 1} of 12 answers of Payments`)
  expect(team.modes()).toEqual(restoredModes)
  expect(await draft()).toBe(`${answered + 1}`)
}, 60_000)

test('left on a full disk, the answers are in a file elsewhere, and the status is 1', async (context) => {
  if (!mounted) return context.skip(reason)
  const team = await begin()
  const answered = await sayMuch(team)
  team.press('q')
  await team.see(/again|anyway/u)
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 1 })
  expect(team.scrollback()).toContain('NOT SAVED')
  const file = readdirSync(machine.cwd).find((name) => name.startsWith('answers-payments-')) ?? ''
  expect(team.scrollback().replaceAll('\n', '')).toContain(file)
  const scored = await machine.run(['score', file, '--json'])
  expect(JSON.parse(scored.out)).toMatchObject({ coverage: { asked: 12, answered } })
  rmSync(ballast())
  expect((await machine.run(['import', '--data', data, file])).out).toBe('1 new, 0 here already\n')
}, 60_000)
