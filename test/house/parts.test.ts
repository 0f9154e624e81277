import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
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
  [['score', team, '--json'], everyCommand],
  [
    ['score', yaml],
    [...everyCommand, 'store-assessments-yamlText', 'yaml'],
  ],
  [['history'], everyCommand],
  [['questions', 'show', 'rollback'], everyCommand],
  [
    ['report', team, '--out', '-'],
    [...everyCommand, 'report-document', 'report-markdown'],
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
  expect(loaded()).toEqual([...everyCommand, 'store-preferences-preferences', 'ui-screens'].toSorted())
})
