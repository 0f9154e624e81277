// Holds the reading of a repository of 100,000 commits and 500 tags against the bare `git log` of the same commits:
// interleaved rounds, the medians' ratio, and the most memory that our process took.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { largeRepository } from './largeRepository.mjs'

const program = path.join(path.dirname(import.meta.dirname), 'dist/boring.js')
const mostMemory = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))'

const median = (/** @type {readonly number[]} */ values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Measures so many rounds, after one that warms the disk's cache.
 * @returns {Promise<{ bareMs: number, evidenceMs: number, ratio: number, megabytes: number }>}
 */
export async function benchEvidence(/** @type {number} */ rounds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'boring-bench-'))
  try {
    const { path: clone, until, bareLog } = await largeRepository(folder)
    /** @type {number[][]} */
    const [bare, ours, memory] = [[], [], []]
    for (let round = 0; round <= rounds; round++) {
      const log = timed('git', bareLog)
      const told = timed(process.execPath, [
        '--import',
        `data:text/javascript,${mostMemory}`,
        program,
        'evidence',
        '--json',
        `--until=${until}`,
        clone,
      ])
      if (round === 0) continue
      bare?.push(log.ms)
      ours?.push(told.ms)
      memory?.push(Number(told.stderr) / 1024)
    }
    const [bareMs, evidenceMs] = [median(bare ?? []), median(ours ?? [])]
    return { bareMs, evidenceMs, ratio: evidenceMs / bareMs, megabytes: Math.max(...(memory ?? [])) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timed(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  const begun = performance.now()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return { ms: performance.now() - begun, stderr }
}

/** The figures as a line of Markdown. */
export async function evidenceLine(/** @type {number} */ rounds) {
  const { bareMs, evidenceMs, ratio, megabytes } = await benchEvidence(rounds)
  return `\`boring evidence\` of 100,000 commits and 500 tags: ${evidenceMs.toFixed(0)} ms, ${ratio.toFixed(2)} times the bare \`git log\` (${bareMs.toFixed(0)} ms), ${megabytes.toFixed(0)} MB at most\n`
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(await evidenceLine(Number(process.argv[2] ?? 9)))
