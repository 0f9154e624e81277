// Builds dist/: the launcher, a file for each part that is loaded where it is used, and the bank, checked and compiled.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle, load, version } from './bundle.mjs'
import { compileParts } from './compileParts.mjs'
import { licences } from './licences.mjs'
import { ownMap } from './ownMap.mjs'
import { checkEveryCommand, groups, packageOf } from './parts.mjs'

process.chdir(path.dirname(import.meta.dirname))
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
if (!(await compileBank())) process.exit(1)
await buildParts()
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
await writeHelp()
const { compiledBy } = await load('src/compiledBy.ts')
await compileParts(compiledBy(process))

async function buildParts() {
  const chunks = [...(await bundle('src/boring.ts', false)), ...(await bundle('src/cli.ts', { groups }))]
  const folders = new Set()
  for (const { fileName, map, modules } of chunks) {
    if (map) writeFileSync(`dist/${fileName}.map`, ownMap(map, fileName))
    const files = Object.entries(modules).flatMap(([file, { renderedLength }]) =>
      renderedLength ? file : [],
    )
    if (fileName === 'cli.js') checkEveryCommand(files)
    for (const file of files) folders.add(packageOf(file)?.folder)
  }
  folders.delete(undefined)
  writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licences(folders))
}

async function compileBank() {
  const module = await load('.build/compileBank.ts')
  return module.compileBank('questions', 'dist/bank.json')
}

/** The help that the launcher prints without loading the command line, and the manual page. */
async function writeHelp() {
  const { commandLine } = await load('src/commandLine/commandLine.ts')
  const { manualPage } = await load('.build/manualPage.ts')
  let help = ''
  commandLine()
    .configureOutput({ writeOut: (/** @type {string} */ text) => (help += text), getOutHelpWidth: () => 80 })
    .outputHelp()
  writeFileSync('dist/help.txt', help)
  writeFileSync('dist/boring.1', manualPage(version))
}
