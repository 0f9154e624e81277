import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newMachine } from './boring.ts'

const machine = newMachine()
const file = machine.file('retro.yaml')
const program = new URL('../../dist/boring.js', import.meta.url).pathname

beforeAll(() =>
  writeFileSync(file, 'team: Shop\ndate: 2026-01-01\ncadence: monthly\nanswers: { deployment: 1 }\n'),
)
afterAll(machine.remove)

/** The status of the program when another program, no shell, starts it without an output. */
function ignored(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, [program, ...args], { cwd: machine.cwd, stdio: 'ignore' }).on('close', resolve)
  })
}

test.each([['score', file], ['--version'], ['--help'], ['questions']])(
  'who starts it and wants no output gets its status: %s',
  async (...args) => {
    expect(await ignored(args)).toBe(0)
    expect(await machine.shell(`boring ${args.join(' ')} > /dev/null`, file)).toBe(0)
  },
)

test.each([['score', file], ['--version'], ['--help'], ['questions']])(
  'what cannot be written is no success: %s',
  async (...args) => {
    const line = `boring ${args.join(' ')}`
    expect(await machine.shell(`${line} >&-`, file)).toBe(1)
    expect(await machine.shell(`(exec >&-; ${line})`, file)).toBe(1)
    expect(await machine.shell(`exec >&-; node "${program}" ${args.join(' ')}`, file)).toBe(1)
    expect(await machine.shell(`${line} > /dev/full`, file)).toBe(1)
    expect(await machine.shell(`${line} | head -1 > /dev/null; exit "\${PIPESTATUS[0]}"`, file)).toBe(0)
  },
)

test('a shell that gives its place to the program closes the output all the same', async () => {
  const status = await new Promise((resolve) => {
    execFile('bash', ['-c', `"${process.execPath}" "${program}" score "${file}" >&-`], (error) =>
      resolve(error?.code ?? 0),
    )
  })
  expect(status).toBe(1)
})
