// Uses the built program in this process and, at its end, writes what Node has compiled of each part beside it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import v8 from 'node:v8'
import { Script } from 'node:vm'

const dist = path.resolve('dist')
/** How the files' names end. */
const ending = process.argv[2]
const team = path.resolve('test/teams/constrained.json')
const yaml = path.join(mkdtempSync(path.join(tmpdir(), 'boring-build-')), 'team.yaml')
writeFileSync(
  yaml,
  'team: T\ndate: 2026-11-22\ncadence: weekly\nanswers: { deployment: 1, rollback: { votes: [0, 2] } }\n',
)
/** @type {Map<string, Script>} */
const scripts = new Map()

/** Node's types leave out how it compiles. @type {any} */
const modules = module.prototype
const compile = modules._compile
modules._compile = function keepScript(/** @type {string} */ source, /** @type {string} */ file) {
  if (path.dirname(file) !== dist) return compile.call(this, source, file)
  const script = new Script(module.wrap(source), { filename: file })
  scripts.set(file, script)
  const require = (/** @type {string} */ name) => this.require(name)
  return script.runInThisContext().call(this.exports, this.exports, require, this, file, dist)
}
// V8 forgets what it has compiled where it is not used for a while, and refuses what was made with other flags than those
// that a program begins with; the screens set some.
const { setFlagsFromString } = v8
v8.setFlagsFromString = () => {}
setFlagsFromString('--no-flush-bytecode')
process.on('exit', () => {
  setFlagsFromString('--flush-bytecode')
  for (const [file, script] of scripts) writeFileSync(`${file}${ending}`, script.createCachedData())
})

const { main } = module.createRequire(import.meta.url)(path.join(dist, 'cli.js'))
for (const args of [
  ['score', team, '--json'],
  ['report', team, '--out', '-'],
  ['report', team, '--format', 'html', '--out', '-'],
  ['score', yaml],
  ['history'],
  [],
]) {
  process.argv = [process.execPath, 'boring', ...args]
  await main()
}
