// Builds dist/: the program as one bundle in a few chunks, and the bank, checked and compiled, beside it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { build } from 'esbuild'
import { leftOut } from './leftOut.mjs'

process.chdir(path.dirname(import.meta.dirname))
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.20',
  logLevel: 'warning',
  // Packages written for require() find it in the bundle too.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
if (!(await compileBank())) process.exit(1)
await build({
  ...common,
  entryPoints: ['src/boring.ts'],
  outdir: 'dist',
  splitting: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    VERSION: JSON.stringify(version),
  },
  plugins: [leftOut],
})
writeFileSync('dist/help.txt', await helpText())

/** Runs a TypeScript module of the project's own; Node 20 does not read TypeScript itself. */
async function load(/** @type {string} */ source, /** @type {string} */ name) {
  const outfile = path.resolve('dist', `${name}.build.mjs`)
  await build({
    ...common,
    entryPoints: [source],
    outfile,
    define: { VERSION: JSON.stringify(version) },
    plugins: [leftOut],
  })
  const module = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return module
}

async function compileBank() {
  const module = await load('.build/compileBank.ts', 'compileBank')
  return module.compileBank('questions', 'dist/bank.json')
}

/** The help that the launcher prints without loading the command line. */
async function helpText() {
  const { commandLine } = await load('src/commandLine/commandLine.ts', 'commandLine')
  return commandLine(undefined).helpInformation()
}
