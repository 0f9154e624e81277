// Times whole processes side by side: every round runs each command once, so that a slow minute slows all of them.
// Prints Markdown tables with ratios, and writes them to a file that is named.
//   npm run bench [-- ROUNDS [FILE]]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { growthOf, keyCosts } from './keys.mjs'
import { largeRepository } from './largeRepository.mjs'
import { firstPaint, peakOf, quantile, wholeProcess } from './measure.mjs'

const here = import.meta.dirname
const root = path.join(here, '../..')
const program = path.join(root, 'dist/boring.js')
const team = path.join(root, 'test/teams/constrained.json')
const rounds = Number(process.argv[2] ?? 15)
const home = mkdtempSync(path.join(tmpdir(), 'boring-bench-'))
const place = {
  cwd: home,
  env: { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
}
/** A home without the sessions and the index of the others. */
const fresh = { cwd: path.join(home, 'fresh'), env: { ...place.env, HOME: path.join(home, 'fresh') } }
const node = process.execPath
/** The program at the first question, and how to get there. */
const aQuestion = /** @type {const} */ ([
  [program, 'assess', '--team', 'Bench'],
  ['Human checkpoint', '\r'.repeat(8), '1 of 32', '\u001b[B'],
])
const peer = (/** @type {string} */ name) => path.join(here, 'peers', `${name}.mjs`)

try {
  mkdirSync(fresh.cwd)
  preparePeers()
  const { bareLog, large, until } = await prepareLarge()
  const data = path.join(home, 'many')
  await prepareHistory(data)
  const small = await interleaved(
    [
      ['node -e ""', wholeProcess(place, node, '-e', '')],
      ['boring --version', wholeProcess(place, node, program, '--version')],
      ['boring --help', wholeProcess(place, node, program, '--help')],
      ['boring score FILE --json', wholeProcess(place, node, program, 'score', team, '--json')],
      ['boring report FILE, Markdown', wholeProcess(place, node, program, 'report', team, '--out', '-')],
      [
        'boring report FILE, HTML with pictures',
        wholeProcess(place, node, program, 'report', team, '--format', 'html', '--out', '-'),
      ],
      ['boring, first paint of home', firstPaint(place, 'Start:', program)],
      ['boring assess, first paint of the form', firstPaint(place, 'Human checkpoint', program, 'assess')],
      ['plain Ink, "hello"', firstPaint(place, 'second', peer('ink'))],
      ['@clack/prompts, a list of two', firstPaint(place, 'second', peer('clack'))],
      ['enquirer, a list of two', firstPaint(place, 'second', peer('enquirer'))],
      ['@inquirer/prompts, a list of two', firstPaint(place, 'second', peer('inquirer'))],
      ['plain Ink, a list of twenty', firstPaint(place, 'second', peer('inkList'))],
    ],
    rounds,
  )
  const history = await interleaved(
    [
      ['cat of 10,000 assessments', wholeProcess(place, 'sh', '-c', `cat '${data}'/assessments/*/*.json`)],
      ['boring history of them', wholeProcess(place, node, program, 'history', '--data', data)],
      ['boring history --json', wholeProcess(place, node, program, 'history', '--json', '--data', data)],
    ],
    Math.min(rounds, 7),
  )
  const evidence = await interleaved(
    [
      ['git log of 100,000 commits', wholeProcess(place, 'git', ...bareLog)],
      ['boring evidence of them', wholeProcess(place, node, program, 'evidence', large, '--until', until)],
    ],
    Math.min(rounds, 7),
  )
  /** @type {readonly (readonly [string, Costs])[]} */
  const keys = [
    ['a list of plain Ink', await keyCosts(place, [peer('inkList')], ['second'])],
    ['boring, home', await keyCosts(fresh, [program], ['Start:'])],
    ['boring, a question', await keyCosts(fresh, ...aQuestion)],
  ]
  const { saving } = await load('.build/bench/saving.ts')
  const saved = saving(path.join(home, 'saving'))
  const growth = await growthOf(fresh, ...aQuestion)
  const tables = [
    `${rounds} rounds, Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`,
    table('whole process, or first paint', small),
    table('10,000 assessments', history),
    `boring history of them takes ${peakOf(place, program, 'history', '--data', data)} MB at most, ${peakOf(place, program, 'history', '--json', '--data', data)} with --json.`,
    table('a repository with 500 tags', evidence),
    `boring evidence of it takes ${peakOf(place, program, 'evidence', large, '--until', until)} MB at most.`,
    savingTable(saved),
    keyTable(keys),
    `After 20,000 keys more on a question it has ${growth === undefined ? '?' : (growth / 1e6).toFixed(1)} MB more.`,
  ].join('\n\n')
  process.stdout.write(`${tables}\n`)
  if (process.argv[3]) writeFileSync(process.argv[3], `${tables}\n`)
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** Installs what the program is measured against, once. */
function preparePeers() {
  if (existsSync(path.join(here, 'node_modules'))) return
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', here], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('npm could not install what the bench measures against')
}

async function prepareLarge() {
  const folder = path.join(home, 'large')
  mkdirSync(folder)
  const { path: large, until, bareLog } = await largeRepository(folder)
  return { large, until, bareLog }
}

async function prepareHistory(/** @type {string} */ data) {
  const { manyAssessments } = await load('.build/bench/manyAssessments.ts')
  await manyAssessments(data, path.join(root, 'test/teams'))
}

/** A TypeScript module of the project's own; Node 20 does not read TypeScript itself. */
async function load(/** @type {string} */ source) {
  const outfile = path.join(home, `${path.basename(source, '.ts')}.mjs`)
  await build({
    entryPoints: [path.join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  return import(pathToFileURL(outfile).href)
}

/**
 * Every subject once a round. The first round is not counted: it warms the disk's cache.
 *
 * @typedef {{ readonly name: string, readonly times: number[] }} Row
 * @param {readonly (readonly [string, import('./measure.mjs').Measure])[]} subjects
 */
async function interleaved(subjects, /** @type {number} */ count) {
  /** @type {Row[]} */
  const rows = subjects.map(([name]) => ({ name, times: [] }))
  for (let round = 0; round <= count; round++)
    for (const [at, [, measure]] of subjects.entries()) {
      const took = await measure()
      if (round > 0 && took !== undefined) rows[at]?.times.push(took)
    }
  return rows
}

/** Milliseconds, and the ratio of the medians to the first row. */
function table(/** @type {string} */ title, /** @type {readonly Row[]} */ rows) {
  const base = quantile(rows[0]?.times ?? [], 0.5)
  return [
    `| ${title} | min ms | median ms | max ms | ratio |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ name, times }) => {
      const figures = [0, 0.5, 1].map((share) => quantile(times, share).toFixed(0))
      return `| ${name} | ${figures.join(' | ')} | ${(quantile(times, 0.5) / base).toFixed(2)} |`
    }),
  ].join('\n')
}

/** @typedef {Awaited<ReturnType<typeof keyCosts>>} Costs */

function savingTable(
  /** @type {{ readonly bare: readonly number[], readonly ours: readonly number[] }} */ { bare, ours },
) {
  /** @type {readonly (readonly [string, readonly number[]])[]} */
  const rows = [
    ['a bare write of as many bytes, and fsync', bare],
    ['boring, one answer', ours],
  ]
  return [
    '| an answer onto the disk | p50 ms | p99 ms |',
    '| --- | ---: | ---: |',
    ...rows.map(
      ([name, times]) =>
        `| ${name} | ${quantile(times, 0.5).toFixed(2)} | ${quantile(times, 0.99).toFixed(2)} |`,
    ),
  ].join('\n')
}

function keyTable(/** @type {readonly (readonly [string, Costs])[]} */ rows) {
  return [
    '| a key on a screen of 80×24 | p50 ms | p99 ms | bytes | peak MB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(([name, { p50, p99, bytes, peak }]) => {
      const memory = peak === undefined ? '?' : (peak / 1e6).toFixed(0)
      return `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${bytes} | ${memory} |`
    }),
  ].join('\n')
}
