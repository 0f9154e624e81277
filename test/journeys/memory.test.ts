import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newMachine } from './boring.ts'

/** Megabytes. Newer versions of Node take more from the start. */
const most = process.versions.node.startsWith('20.') ? 90 : 115
const presses = 150

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** The most memory that a process has had, in megabytes. */
function peakOf(pid: number): number {
  const [, kilobytes = ''] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kilobytes) * 1024) / 1e6
}

test.skipIf(!existsSync('/proc/self/status'))(
  'a session takes little memory, however many keys are pressed (this needs /proc)',
  async () => {
    const team = machine.sit(['assess', '--team', 'Payments'])
    await team.see('Human checkpoint')
    team.press(...Array.from({ length: 8 }, () => 'enter'))
    await team.see('1 of 32')
    team.press('down')
    await team.see('❯ 1')
    for (let press = 1; press <= presses; press++) {
      const before = team.screen()
      team.press(press % 2 ? 'down' : 'up')
      await team.until('the highlight to move', () => (team.screen() === before ? undefined : true))
    }
    for (let question = 1; question <= 32; question++) {
      team.press('2', 'enter')
      await team.see(question === 32 ? 'All answers' : `${question + 1} of 32`)
    }
    expect(peakOf(team.pid)).toBeLessThan(most)
    team.stop()
  },
)
