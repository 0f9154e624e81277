// node test/faults/kill.mjs [ROUNDS]: kills a program that saves, again and again, and counts what is missing afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const rounds = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(path.join(tmpdir(), 'boring-kill-'))
try {
  await build({
    entryPoints: [path.join(here, 'worker.ts'), path.join(here, 'killRounds.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const { killRounds } = await import(pathToFileURL(path.join(folder, 'killRounds.mjs')).href)
  const result = await killRounds(path.join(folder, 'worker.mjs'), path.join(folder, 'data'), rounds)
  console.log(
    `${rounds} kills: ${result.answers} answers and ${result.assessments} assessments were shown as kept; ${result.broken.length} broken promises`,
  )
  for (const each of result.broken) console.log(each)
  process.exitCode = result.broken.length ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
