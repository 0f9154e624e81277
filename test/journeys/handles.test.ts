import { readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newMachine } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** Has every n-th opening of a file of the data folder fail, as where no more files can be open; or all of them. */
function shim(every: number): NodeJS.ProcessEnv {
  writeFileSync(
    machine.file('shim.cjs'),
    `const fs = require('node:fs'); const { openSync } = fs; let calls = 0
fs.openSync = (path, ...rest) => {
  if (String(path).includes('/data/') && (calls += 1) % ${every} === 0)
    throw Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE', syscall: 'open', path })
  return openSync(path, ...rest)
}`,
  )
  return { NODE_OPTIONS: `--require=${machine.file('shim.cjs')}` }
}

const session = JSON.stringify({
  team: 'Payments',
  date: '2026-11-22',
  cadence: 'daily',
  answers: { deployment: 1 },
})

test('where files cannot be opened for a moment it goes on, and where they never can it ends with a line', async () => {
  writeFileSync(machine.file('retro.json'), session)
  const take = (extra: NodeJS.ProcessEnv) =>
    machine.run(['import', 'retro.json', '--data', machine.file('data')], { extra })
  const never = await take(shim(1))
  expect(never).toMatchObject({
    status: 1,
    err: `boring: ${machine.file('data')}: too many files are open; try again\n`,
  })
  expect(never.out).toBe('0 new, 0 here already\n')
  expect(await take(shim(2))).toEqual({ status: 0, out: '1 new, 0 here already\n', err: '' })
  const left = readdirSync(machine.file('data'), { recursive: true }).map(String)
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  const history = await machine.run(['history', '--data', machine.file('data')], { extra: shim(1) })
  expect(history).toMatchObject({ status: 1, out: '' })
  expect(history.err).toMatch(/^boring: \S+\.json too many files are open; try again\n$/u)
})
