import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { lateBuiltins } from './parts.mjs'
import { patches } from './patches.mjs'

export const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const common = /** @type {const} */ ({
  platform: 'node',
  logLevel: 'warn',
  // Some sources ask late for what others have at hand.
  checks: { ineffectiveDynamicImport: false },
})
const define = { VERSION: JSON.stringify(version) }
const target = 'node20.0'

/**
 * Writes a source of the program to dist/, with what it needs; and says what is in each file. They are CommonJS, because
 * Node's loader for modules takes longer for a file than most of ours take to run.
 *
 * @param {string} source
 * @param {false | import('rolldown').CodeSplittingOptions} codeSplitting
 */
export async function bundle(source, codeSplitting) {
  const { output } = await build({
    ...common,
    input: path.resolve(source),
    preserveEntrySignatures: 'allow-extension',
    transform: {
      target,
      define: { ...define, 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    },
    plugins: [besideLauncher, lateBuiltins, patches],
    output: {
      dir: 'dist',
      format: 'cjs',
      dynamicImportInCjs: false,
      minify: true,
      comments: false,
      sourcemap: true,
      sourcemapExcludeSources: true,
      chunkFileNames: '[name].js',
      codeSplitting,
    },
  })
  return output.flatMap((each) => (each.type === 'chunk' ? each : []))
}

/** The launcher has the rest beside it, and not inside. */
const besideLauncher = /** @type {const} */ ({
  name: 'beside-launcher',
  resolveId: (/** @type {string} */ name) =>
    name === './cli.ts' ? { id: './cli.js', external: true } : undefined,
})

/** Runs a TypeScript module of the project's own; Node 20 does not read TypeScript itself. */
export async function load(/** @type {string} */ source) {
  const file = path.resolve('dist', `${path.basename(source, '.ts')}.build.mjs`)
  await build({
    ...common,
    input: path.resolve(source),
    transform: { target, define },
    plugins: [patches],
    output: { file, format: 'esm', codeSplitting: false },
  })
  const module = await import(pathToFileURL(file).href)
  rmSync(file)
  return module
}
