import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compiledBy } from '../../src/compiledBy.ts'
import { start } from '../terminal/pseudoTerminal.ts'
import { root } from './sourceFiles.ts'

const program = path.join(root, 'dist/boring.js')
const folder = mkdtempSync(path.join(tmpdir(), 'boring-parts-'))
const hook = path.join(folder, 'hook.cjs')
const yaml = path.join(folder, 'team.yaml')
const list = path.join(folder, 'loaded.json')
writeFileSync(yaml, 'team: Apps\ndate: 2026-11-22\ncadence: weekly\nanswers: { deployment: 1 }\n')
// Writes down which files of the program were loaded, however it ends.
writeFileSync(
  hook,
  `const { writeFileSync } = require('node:fs'); const { basename } = require('node:path');
process.on('exit', () => writeFileSync(process.env.LIST, JSON.stringify(Object.keys(require.cache).map((file) => basename(file, '.js')).filter((name) => name !== 'hook.cjs'))))`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = { HOME: folder, LANG: 'C.UTF-8', LIST: list, NODE_OPTIONS: `--require=${hook}` }

function loaded(): readonly string[] {
  const names: unknown = JSON.parse(spawnSync('cat', [list], { encoding: 'utf8' }).stdout)
  return Array.isArray(names) ? names.map(String).toSorted() : []
}

const team = path.join(root, 'test/teams/constrained.json')
const everyCommand = ['boring', 'cli']

test.each([
  [['--version'], ['boring']],
  [['--help'], ['boring']],
  [['history', '--help'], everyCommand],
  [
    ['score', team, '--json'],
    [...everyCommand, 'schemas'],
  ],
  [
    ['score', yaml],
    [...everyCommand, 'schemas', 'yaml'],
  ],
  [['history'], [...everyCommand, 'commands', 'schemas']],
  [
    ['questions', 'show', 'rollback'],
    [...everyCommand, 'commands'],
  ],
  [
    ['report', team, '--out', '-'],
    [...everyCommand, 'schemas', 'document', 'markdown'],
  ],
])('%j loads what it uses and nothing more', (args, parts) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(loaded()).toEqual(parts.toSorted())
})

test('home loads the screens and the preferences, and neither YAML nor a report', async () => {
  const home = start(process.execPath, [program], { cwd: folder, env })
  await home.see('Start: all')
  home.press('q')
  expect(await home.exit()).toMatchObject({ code: 0 })
  expect(loaded()).toEqual(
    [...everyCommand, 'commands', 'conf', 'preferences', 'schemas', 'screens'].toSorted(),
  )
})

test('with BORING_DEBUG=1 a stack names the lines of the sources', () => {
  const gone = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"'
  const { stderr } = spawnSync('sh', ['-c', gone, process.execPath, program, 'history'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, BORING_DEBUG: '1' },
  })
  const source = readFileSync(path.join(root, 'src/cli.ts'), 'utf8').split('\n')
  expect(stderr).toContain(`/src/cli.ts:${source.findIndex((line) => line.includes('cwd: cwd()')) + 1}:`)
})

test('V8 takes what was compiled when the program was built', (context) => {
  const ending = compiledBy(process)
  const files = readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith(`.js${ending}`))
  if (!files.length) context.skip('this Node compiles for the next start by itself')
  const script = `const [{ wrap }, { readFileSync }, { Script }] = ['module', 'fs', 'vm'].map(require)
for (const file of process.argv.slice(1)) {
  const filename = file.slice(0, -${ending.length})
  const { cachedDataRejected } = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData: readFileSync(file) })
  if (cachedDataRejected !== false) console.log(file)
}`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, ...files], {
    cwd: path.join(root, 'dist'),
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' })
})
