// Times whole processes side by side: every round runs each command once, so that a slow minute slows all of them.
// Prints a Markdown table of milliseconds and of ratios to a bare `node -e`, median of the rounds.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { spawn } from '@lydell/node-pty'
import { evidenceLine } from './benchEvidence.mjs'

const root = path.dirname(import.meta.dirname)
const program = path.join(root, 'dist/boring.js')
const team = path.join(root, 'test/teams/constrained.json')
const rounds = Number(process.argv[2] ?? 15)
const home = mkdtempSync(path.join(tmpdir(), 'boring-bench-'))
const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' }

/** A process from its start to its end, in milliseconds. */
const whole =
  (/** @type {readonly string[]} */ ...args) =>
  () => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: home })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
    return Promise.resolve(performance.now() - begun)
  }

/** A program in a pseudo-terminal from its start until it has shown something, in milliseconds. */
const firstPaint =
  (/** @type {string} */ shows, /** @type {readonly string[]} */ ...args) =>
  () =>
    new Promise((resolve) => {
      const begun = performance.now()
      let seen = ''
      const child = spawn(process.execPath, [...args], { cols: 80, rows: 24, cwd: home, env })
      let took = 0
      child.onData((data) => {
        seen += data
        if (took || !seen.includes(shows)) return
        took = performance.now() - begun
        child.kill('SIGKILL')
      })
      child.onExit(() => resolve(took))
    })

/** @type {readonly (readonly [string, () => Promise<number>])[]} */
const subjects = [
  ['node -e ""', whole('-e', '')],
  ['boring --version', whole(program, '--version')],
  ['boring --help', whole(program, '--help')],
  ['boring score FILE --json', whole(program, 'score', team, '--json')],
  ['boring report FILE (Markdown)', whole(program, 'report', team, '--out', '-')],
  ['boring report FILE --format html', whole(program, 'report', team, '--format', 'html', '--out', '-')],
  ['boring show FILE', whole(program, 'show', team)],
  ['boring, first paint of home', firstPaint('Start:', program)],
  ['boring assess, first paint of the form', firstPaint('About the team', program, 'assess')],
]

/** @type {Map<string, number[]>} */
const times = new Map(subjects.map(([name]) => [name, []]))
for (let round = 0; round <= rounds; round++)
  for (const [name, run] of subjects) {
    const took = await run()
    // The first round warms the disk's cache.
    if (round > 0) times.get(name)?.push(took)
  }
rmSync(home, { recursive: true, force: true })

const median = (/** @type {readonly number[]} */ values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const bare = median(times.get(subjects[0]?.[0] ?? '') ?? [])
const rows = [...times].map(([name, values]) => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0))
  return `| \`${name}\` | ${least} | ${median(values).toFixed(0)} | ${most} | ${(median(values) / bare).toFixed(2)} |`
})
const table = [
  '| whole process | min ms | median ms | max ms | ratio |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n')
process.stdout.write(await evidenceLine(Math.min(rounds, 9)))
process.stdout.write(`${rounds} rounds, Node ${process.versions.node}, ${cpus().length} cores\n\n${table}\n`)
if (process.argv[3]) writeFileSync(process.argv[3], `${table}\n`)
