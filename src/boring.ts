#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'

/** The package's version, put in by the build. */
declare const VERSION: string

const oldestNode = 20

/** Answers what needs nothing, and loads the command line for the rest. */
async function launch(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2)
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    process.stderr.write(
      `boring-releases needs Node ${oldestNode} or newer; this is Node ${process.versions.node}\n`,
    )
    process.exitCode = 2
  } else if (!rest.length && (first === '--version' || first === '-V')) {
    process.stdout.write(`${VERSION}\n`)
  } else if (!rest.length && (first === '--help' || first === '-h' || first === 'help')) {
    process.stdout.write(readFileSync(new URL('./help.txt', import.meta.url), 'utf8'))
  } else {
    const { main } = await import('./cli.ts')
    await main()
  }
}

await launch()
