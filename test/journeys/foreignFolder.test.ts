import { execFile } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newMachine } from './boring.ts'

const program = new URL('../../dist/boring.js', import.meta.url).pathname
const nobody = 65_534

/** Runs the program as a user whom this machine does not know. */
function asNobody(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ readonly out: string; readonly err: string; readonly status: number }>((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd, uid: 4242, gid: nobody, env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env } },
      (error, out, err) => resolve({ out, err, status: typeof error?.code === 'number' ? error.code : 0 }),
    )
  })
}

test('a data folder of somebody else is read where it may be, and otherwise said with its owner', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root can become another user')
  const machine = newMachine()
  onTestFinished(machine.remove)
  for (const folder of [machine.home, machine.cwd]) chmodSync(folder, 0o755)
  writeFileSync(
    machine.file('retro.json'),
    '{"team":"Payments","date":"2026-11-22","cadence":"daily","answers":{"deployment":1}}',
  )
  const env = { HOME: machine.home }
  const data = machine.file('data')
  await machine.run(['import', 'retro.json', '--data', data])
  chmodSync(data, 0o755)

  // To read is allowed here.
  expect(await asNobody(['history', '--data', data], machine.cwd, env)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Payments'),
    err: '',
  })
  for (const args of [
    ['import', 'retro.json'],
    ['doctor', '--delete', 'latest', '--force'],
  ])
    expect(await asNobody([...args, '--data', data], machine.cwd, env)).toEqual({
      status: 1,
      out: '',
      err: `boring: ${data}: permission denied; it belongs to root; choose another folder with --data\n`,
    })

  chownSync(data, 1234, 1234)
  chmodSync(data, 0o700)
  const closed = await asNobody(['history', '--data', data], machine.cwd, env)
  expect(closed).toMatchObject({ status: 1, out: '' })
  expect(closed.err).toBe(
    `boring: ${path.join(data, 'assessments')}: permission denied; ${data} belongs to user 1234; see who may read it\n`,
  )

  mkdirSync(path.join(machine.home, '.local'))
  chmodSync(path.join(machine.home, '.local'), 0o700)
  for (const args of [['history'], ['import', 'retro.json']])
    expect(await asNobody(args, machine.cwd, env)).toMatchObject({
      status: 1,
      err: expect.stringContaining(`${path.join(machine.home, '.local')} belongs to root`),
    })
})

test('without a home, or with one that is none, a user whom the machine does not know gets one clear line', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root can become another user')
  const machine = newMachine()
  onTestFinished(machine.remove)
  for (const folder of [machine.home, machine.cwd]) chmodSync(folder, 0o777)
  for (const env of [{}, { HOME: '' }, { HOME: 'here' }, { HOME: '/nowhere' }, { HOME: program }])
    for (const args of [['history'], ['import', '-'], ['assess', '--plain']]) {
      const { status, out, err } = await asNobody(args, machine.cwd, env)
      expect([status, out]).toEqual([2, ''])
      expect(err).toMatch(
        /^boring: HOME is not [^\n]*; say where data is kept with --data DIR or BORING_DATA\n$/u,
      )
    }
  expect(await asNobody(['history', '--data', 'mine'], machine.cwd, {})).toMatchObject({ status: 0, err: '' })
})
