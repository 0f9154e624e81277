import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'

const home = mkdtempSync(path.join(tmpdir(), 'boring-broken-'))
const installed = path.join(home, 'dist')
const at = (part: string) => path.join(installed, part)
beforeAll(() => cpSync('dist', installed, { recursive: true, filter: (file) => !file.endsWith('.map') }))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [at('boring.js'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home },
  })
}

test.each([
  ['cli.js', ['history']],
  ['help.txt', ['--help']],
  ['commands.js', ['history']],
  ['bank.json', ['questions']],
  ['doctor.js', ['doctor']],
])('without %s, or with half of it, the program says that it has to be installed again', (part, args) => {
  const whole = readFileSync(at(part))
  const said = {
    status: 1,
    stdout: '',
    stderr: `boring: ${at(part)} is missing or damaged; install boring-releases again\n`,
  }
  rmSync(at(part))
  expect(run(args)).toMatchObject(said)
  if (part.endsWith('.js')) {
    writeFileSync(at(part), whole.subarray(0, whole.length / 2))
    expect(run(args)).toMatchObject(said)
  }
  writeFileSync(at(part), whole)
  expect(run(args).status).toBe(0)
})

test('what the build compiled is done without where a part of it never came to the disk', () => {
  const compiled = readdirSync(installed).filter((name) => name.endsWith('.compiled'))
  // Newer Nodes keep it elsewhere by themselves.
  if (Number.parseInt(process.versions.node, 10) < 22) expect(compiled).not.toEqual([])
  for (const name of compiled) writeFileSync(at(name), readFileSync(at(name)).fill(0, 8192))
  expect(run(['history'])).toMatchObject({ status: 0, stderr: '' })
})
