// node test/faults/kill.mjs [SAVES] [WALKS]: kills a program that saves, and the real one in a terminal, again and again,
// and counts what is missing afterwards. It needs a program that is built.
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.join(here, '../..')
const [saves, walks] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1000)]
// Here the packages that the scripts load are found.
const folder = mkdtempSync(path.join(root, 'node_modules/.kill-'))
try {
  await build({
    entryPoints: ['worker.ts', 'killRounds.ts', 'killWalks.ts'].map((name) => path.join(here, name)),
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    external: ['@lydell/node-pty'],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  /** @param {string} name */
  const built = (name) => pathToFileURL(path.join(folder, name)).href
  const { killRounds } = await import(built('killRounds.mjs'))
  const saved = await killRounds(path.join(folder, 'worker.mjs'), path.join(folder, 'data'), saves)
  console.log(
    `${saves} kills while saving: ${saved.answers} answers and ${saved.assessments} assessments were shown as kept; ${saved.broken.length} broken promises`,
  )
  const { killWalks } = await import(built('killWalks.mjs'))
  const walked = await killWalks(
    { program: path.join(root, 'dist/boring.js'), folder: path.join(folder, 'home') },
    walks,
  )
  console.log(
    `${walks} walks killed: ${walked.answers} answers and ${walked.finished} sessions were on the screen as taken; ${walked.broken.length} broken promises`,
  )
  for (const each of [...saved.broken, ...walked.broken]) console.log(each)
  process.exitCode = saved.broken.length + walked.broken.length ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
