import { mkdtempSync, rmSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const patience = 30_000

/**
 * Runs the built program once, as people do, and keeps beside each part what Node compiled of it: a third of the time of
 * a short command. Only for a Node that cannot do this by itself; without a pseudo-terminal it is left out.
 */
export async function compileParts(/** @type {string} */ ending) {
  if ('enableCompileCache' in module) return
  const home = mkdtempSync(path.join(tmpdir(), 'boring-build-'))
  try {
    const { spawn } = await import('@lydell/node-pty')
    const { PATH = '' } = process.env
    const program = spawn(process.execPath, ['.build/useProgram.mjs', ending], {
      cols: 80,
      rows: 24,
      env: { PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
    })
    const late = setTimeout(() => program.kill('SIGKILL'), patience)
    const steps = [...keys]
    let seen = ''
    program.onData((data) => {
      seen += data
      const [next] = steps
      if (!next || !seen.includes(next[0])) return
      seen = ''
      steps.shift()
      program.write(next[1])
    })
    await new Promise((resolve) => program.onExit(resolve))
    clearTimeout(late)
    if (steps.length) throw new Error(`the program never showed "${steps[0]?.[0]}"`)
  } catch (error) {
    process.stderr.write(`The parts are not compiled beforehand: ${error}\n`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What the program shows, and what is typed then: a team, two answers, and out. */
const keys = /** @type {const} */ ([
  ['Start:', '\r'],
  ['Human checkpoint', `Team${'\r'.repeat(8)}`],
  ['1 of 32', '2\r\u001b[B\rq'],
])
