#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { brokenInstallation } from './brokenInstallation.ts'
import { isOutputClosed } from './closedOutput.ts'
import { plainLine } from './domain/plainText.ts'
import { keepCompiled } from './keepCompiled.ts'
import { writeAll } from './writeAll.ts'

/** The package's version, put in by the build. */
declare const VERSION: string

const oldestNode = 20
const folder = path.dirname(fileURLToPath(import.meta.url))

/** Answers what needs nothing, and loads the command line for the rest. */
async function launch(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2)
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    process.stderr.write(
      `boring-releases needs Node ${oldestNode} or newer; this is Node ${process.versions.node}\n`,
    )
    process.exitCode = 2
  } else if (!rest.length && (first === '--version' || first === '-V')) {
    say(`${VERSION}\n`)
  } else if (!rest.length && (first === '--help' || first === '-h' || first === 'help')) {
    say(readFileSync(new URL('./help.txt', import.meta.url), 'utf8'))
  } else {
    // Node looks up lines in the sources only for what it has compiled itself.
    if (process.env['BORING_DEBUG'] === '1') process.setSourceMapsEnabled(true)
    else keepCompiled(folder, process)
    const { main } = await import('./cli.ts')
    await main()
  }
}

/** Prints all of a text, or ends with 1; a reader that has seen enough is no fault. */
function say(text: string): void {
  try {
    if (isOutputClosed()) process.exitCode = 1
    else writeAll(1, text)
  } catch (error) {
    process.exitCode = error instanceof Error && 'code' in error && error.code === 'EPIPE' ? 0 : 1
  }
}

/** The rest of the program catches for itself; what comes here says that it is not there to do so. */
function fail(error: unknown): void {
  if (process.env['BORING_DEBUG'] === '1') throw error
  process.exitCode = 1
  process.stderr.write(
    brokenInstallation(error, folder) ?? `boring: cannot start: ${plainLine(String(error))}\n`,
  )
}

launch().catch(fail)
