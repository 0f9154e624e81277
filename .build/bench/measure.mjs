import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { spawn } from '@lydell/node-pty'

/**
 * A way to measure one thing once: a figure, or undefined where this machine cannot say.
 *
 * @typedef {() => Promise<number | undefined>} Measure
 */

/**
 * Where programs run: a home of their own.
 *
 * @typedef {{ readonly cwd: string, readonly env: Record<string, string> }} Place
 */

/**
 * A process from its start to its end, in milliseconds.
 *
 * @returns {Measure}
 */
export const wholeProcess =
  (/** @type {Place} */ place, /** @type {string} */ command, /** @type {readonly string[]} */ ...args) =>
  () => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(command, args, {
      ...place,
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`)
    return Promise.resolve(performance.now() - begun)
  }

/**
 * A program in a terminal of 80 by 24, with what it has written so far.
 *
 * @param {Place} place
 * @param {readonly string[]} args of Node
 */
export function inTerminal(place, args) {
  const child = spawn(process.execPath, [...args], { cols: 80, rows: 24, ...place })
  const state = { written: '', bytes: 0 }
  /** @type {Set<() => void>} */
  const watchers = new Set()
  child.onData((data) => {
    state.written += data
    state.bytes += Buffer.byteLength(data)
    for (const watch of watchers) watch()
  })
  const ended = new Promise((resolve) => child.onExit(resolve))
  return {
    state,
    write: (/** @type {string} */ text) => child.write(text),
    /** Until the condition holds after something was written. */
    until: (/** @type {() => boolean} */ condition) =>
      new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${args.join(' ')} showed nothing`)), 20_000)
        const watch = () => {
          if (!condition()) return
          clearTimeout(late)
          watchers.delete(watch)
          resolve()
        }
        watchers.add(watch)
        watch()
      }),
    /** The most memory so far, in bytes; undefined where the system does not say. */
    peak: () => memoryOf(child.pid, 'VmHWM'),
    /** The memory that it has now, likewise. */
    resident: () => memoryOf(child.pid, 'VmRSS'),
    async end() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function memoryOf(/** @type {number} */ pid, /** @type {'VmHWM' | 'VmRSS'} */ which) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, kilobytes] = new RegExp(`${which}:\\s+(\\d+)`).exec(status) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

/**
 * A program in a terminal from its start until it has shown something, in milliseconds.
 *
 * @returns {Measure}
 */
export const firstPaint =
  (/** @type {Place} */ place, /** @type {string} */ shows, /** @type {readonly string[]} */ ...args) =>
  async () => {
    const begun = performance.now()
    const program = inTerminal(place, args)
    await program.until(() => program.state.written.includes(shows))
    const took = performance.now() - begun
    await program.end()
    return took
  }

/** The value at a share of sorted values, by nearest rank. */
export function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The most memory that Node took for a program, in megabytes. */
export function peakOf(/** @type {Place} */ place, /** @type {readonly string[]} */ ...args) {
  const hook = path.join(import.meta.dirname, 'tellPeak.cjs')
  const { stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    ...place,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return Math.round((Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024) / 1e6)
}
