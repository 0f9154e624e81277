import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newMachine } from './boring.ts'

test('a data folder that cannot be written to is looked at, and the screen says why nothing is saved', async (context) => {
  const machine = newMachine()
  const data = path.join(machine.home, 'small')
  mkdirSync(data)
  const mounted =
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,ro', 'none', data]).status === 0
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', data])
    machine.remove()
  })
  if (!mounted) return context.skip('only root can mount a read-only file system')
  const team = machine.sit(['--data', data])
  await team.see(/the file system is read-only: nothing can be saved here/u)
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })
  expect(await machine.run(['history', '--data', data])).toMatchObject({ status: 0 })
  expect(await machine.run(['import', '--data', data, '-'], { input: '{}' })).toMatchObject({
    status: 1,
    err: expect.stringContaining('the file system is read-only'),
  })
})
