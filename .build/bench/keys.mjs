import { inTerminal, quantile } from './measure.mjs'

/** @typedef {import('./measure.mjs').Place} Place */

const presses = 300

/**
 * What one key costs on a full screen: from the press to the last byte of its frame, and how many bytes that is. Keys go
 * down and up a list, each after the frame of the one before.
 *
 * @param {Place} place
 * @param {readonly string[]} args of Node
 * @param {readonly string[]} ready what the program shows, and what is typed to get to the list: `shows`, `keys`, …
 */
export async function keyCosts(place, args, ready) {
  const program = await readyProgram(place, args, ready)
  /** @type {number[]} */
  const times = []
  /** @type {number[]} */
  const bytes = []
  for (let press = 0; press < presses; press++) {
    await quiet()
    const before = program.state.bytes
    const begun = performance.now()
    program.write(press % 2 ? '\u001b[A' : '\u001b[B')
    await program.until(() => program.state.bytes > before)
    times.push(performance.now() - begun)
    await quiet()
    bytes.push(program.state.bytes - before)
  }
  const peak = program.peak()
  await program.end()
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes: quantile(bytes, 0.5), peak }
}

/** Keys that are pressed before and while memory is watched: what a long day takes, in a minute or two. */
const [warm, watched] = [2000, 20_000]

/**
 * How much memory a program has after a long day that it did not have early on, in bytes: the medians over a tenth of
 * its keys, for it goes up and down with what is collected. Undefined where the system does not say.
 *
 * @param {Place} place
 * @param {readonly string[]} args of Node
 * @param {readonly string[]} ready as above
 */
export async function growthOf(place, args, ready) {
  const program = await readyProgram(place, args, ready)
  await quiet()
  /** @type {number[]} */
  const seen = []
  for (let press = 0; press < warm + watched; press++) {
    // The clock in the corner is painted as well: only the highlight tells that it was this key.
    program.state.written = ''
    program.write(press % 2 ? '\u001b[A' : '\u001b[B')
    await program.until(() => program.state.written.includes('❯'))
    const resident = program.resident()
    if (press >= warm && resident !== undefined) seen.push(resident)
  }
  await program.end()
  const tenth = watched / 10
  return seen.length ? quantile(seen.slice(-tenth), 0.5) - quantile(seen.slice(0, tenth), 0.5) : undefined
}

async function readyProgram(
  /** @type {Place} */ place,
  /** @type {readonly string[]} */ args,
  /** @type {readonly string[]} */ ready,
) {
  const program = inTerminal(place, args)
  for (const [at, text] of ready.entries())
    if (at % 2 === 0) await program.until(() => program.state.written.includes(text))
    else program.write(text)
  return program
}

/** Until what belongs to a frame has come, and the program waits. */
function quiet() {
  return new Promise((resolve) => setTimeout(resolve, 30))
}
