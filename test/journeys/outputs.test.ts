import { execFile, spawn } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
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

test('what the system refuses is said in words, and a message that cannot be said changes no status', async () => {
  const said = (line: string) =>
    machine.shell(
      `[ "$(${line} 2>&1 >/dev/full)" = "boring: standard output: $1" ]`,
      'the disk is full; free some space, then try again',
    )
  expect(await said(`boring score "${file}"`)).toBe(0)
  expect(
    await machine.shell('[ "$(boring questions 2>&1 >&-)" = "boring: standard output is closed" ]', ''),
  ).toBe(0)
  expect(await machine.shell('boring score 2> /dev/full', '')).toBe(2)
  expect(await machine.shell('boring score nowhere.yaml 2>&-', '')).toBe(1)
  expect(await machine.shell('boring score - < /', '')).toBe(1)
})

test('a terminal that shows ASCII only gets no other signs; what is for programs stays as it is', async () => {
  const run = (...args: readonly string[]) => machine.run(args, { extra: { LANG: 'C' } })
  for (const args of [['score', file], ['questions'], ['config'], ['show', file], ['history']]) {
    const { out } = await run(...args)
    expect(out, args[0]).toMatch(/^[\n -~]*$/u)
  }
  expect((await run('report', file, '--out', '-')).out).toMatch(/[^\n -~]/u)
  expect((await run('score', file, '--json')).out).toBe((await machine.run(['score', file, '--json'])).out)
})

test('a working directory that is gone is said, and nothing is written into another', async () => {
  const gone = 'mkdir gone; cd gone; rmdir ../gone; '
  expect(
    await machine.shell(
      `${gone}[ "$(boring report "$1" 2>&1)" = "boring: the working directory is gone; go to another folder" ]`,
      file,
    ),
  ).toBe(0)
  expect(await machine.shell(`${gone}boring history`, '')).toBe(1)
})

test.each([
  ['a file', 'touch data', 'data is not a folder'],
  ['a link to nothing', 'ln -s nowhere data', 'data is a link that leads nowhere'],
  ['a folder whose history is none', 'mkdir data; ln -s nowhere data/assessments', 'data/assessments is a'],
])('where the history cannot be read, it is not said that there is none: %s', async (_, make, said) => {
  await machine.shell(`rm -rf data; ${make}`, '')
  const history = await machine.run(['history', '--data', 'data'])
  expect(history).toMatchObject({ status: 1, out: '', err: expect.stringContaining(said) })
  const report = await machine.run(['report', '--data', 'data'])
  expect(report).toMatchObject({ status: 1, out: '', err: history.err })
})

test('a data folder that is a link to nowhere is said before anything is asked', async () => {
  await machine.shell('rm -rf data; ln -s nowhere data', '')
  const { err, status } = await machine.run(['import', '--data', 'data', file])
  expect(err).toMatch(
    /^boring: \S+\/data is a link that leads nowhere; mend the link, or choose another folder with --data\n$/u,
  )
  expect(status).toBe(1)
})

test.each([
  ['a device', '/dev/full', 'is not a plain file'],
  ['a pipe', 'pipe', 'is not a plain file'],
  ['a folder', 'folder', 'is a folder, not a file'],
  ['a link', 'link', 'is a symbolic link'],
  ['a link to nothing', 'dangling', 'is a symbolic link'],
  ['a file in no folder', 'nowhere/x.md', 'there is no such folder'],
])('what --out names is never written through or waited for: %s', async (_, out, said) => {
  await machine.shell(
    'rm -rf pipe folder link dangling; mkfifo pipe; mkdir folder; ln -s nowhere dangling',
    '',
  )
  await machine.shell('echo mine > target; ln -s target link', '')
  for (const force of [[], ['--force']]) {
    const report = await machine.run(['report', file, '--out', out, ...force])
    expect(report).toMatchObject({ status: 1, out: '', err: expect.stringContaining(said) })
    expect(report.err.split('\n')).toHaveLength(2)
  }
  expect(readFileSync(machine.file('target'), 'utf8')).toBe('mine\n')
  expect(readdirSync(machine.cwd).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a plain file is overwritten with --force alone', async () => {
  writeFileSync(machine.file('mine.md'), 'mine')
  expect(await machine.run(['report', file, '--out', 'mine.md'])).toMatchObject({
    status: 1,
    err: 'boring: mine.md is there already; choose another name, or overwrite it with --force\n',
  })
  expect(readFileSync(machine.file('mine.md'), 'utf8')).toBe('mine')
  expect(await machine.run(['report', file, '--out', 'mine.md', '--force'])).toMatchObject({ status: 0 })
  expect(readFileSync(machine.file('mine.md'), 'utf8')).toContain('Shop')
})
