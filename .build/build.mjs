// Builds dist/: the launcher, a file for each part that is loaded where it is used, and the bank, checked and compiled.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { build } from 'esbuild'
import { compileParts } from './compileParts.mjs'
import { checkEveryCommand, lazyParts } from './lazyParts.mjs'
import { licences } from './licences.mjs'
import { ownMap } from './ownMap.mjs'
import { patches } from './patches.mjs'

process.chdir(path.dirname(import.meta.dirname))
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  logLevel: 'warning',
  define: { VERSION: JSON.stringify(version) },
}

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
if (!(await compileBank())) process.exit(1)
await buildParts()
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
await writeHelp()
await compileParts()

/** The launcher, then what it loads, then what that loads. */
async function buildParts() {
  const parts = new Map([[path.resolve('src/boring.ts'), 'boring']])
  const files = new Set()
  for (const [source, name] of parts) {
    const { metafile } = await build({
      ...common,
      entryPoints: [{ in: source, out: name }],
      outdir: 'dist',
      format: 'cjs',
      minify: true,
      sourcemap: 'linked',
      sourcesContent: false,
      legalComments: 'none',
      metafile: true,
      define: {
        ...common.define,
        'process.env.NODE_ENV': '"production"',
        'process.env.DEV': '"false"',
        'import.meta.url': 'here',
      },
      inject: ['.build/here.mjs'],
      // So that import() becomes require().
      supported: { 'dynamic-import': false },
      plugins: [lazyParts(parts), patches],
    })
    if (name === 'cli') checkEveryCommand(metafile)
    const map = `dist/${name}.js.map`
    writeFileSync(map, ownMap(readFileSync(map, 'utf8')))
    for (const file of Object.keys(metafile.inputs)) files.add(file)
  }
  writeFileSync('dist/THIRD-PARTY-LICENCES.txt', licences(files))
}

/** Runs a TypeScript module of the project's own; Node 20 does not read TypeScript itself. */
async function load(/** @type {string} */ source, /** @type {string} */ name) {
  const outfile = path.resolve('dist', `${name}.build.mjs`)
  await build({
    ...common,
    entryPoints: [source],
    outfile,
    format: 'esm',
    // Packages written for require() find it in the bundle too.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [patches],
  })
  const module = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return module
}

async function compileBank() {
  const module = await load('.build/compileBank.ts', 'compileBank')
  return module.compileBank('questions', 'dist/bank.json')
}

/** The help that the launcher prints without loading the command line, and the manual page. */
async function writeHelp() {
  const { commandLine } = await load('src/commandLine/commandLine.ts', 'commandLine')
  const { manualPage } = await load('.build/manualPage.ts', 'manualPage')
  let help = ''
  commandLine()
    .configureOutput({ writeOut: (/** @type {string} */ text) => (help += text), getOutHelpWidth: () => 80 })
    .outputHelp()
  writeFileSync('dist/help.txt', help)
  writeFileSync('dist/boring.1', manualPage(version))
}
