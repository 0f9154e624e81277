import path from 'node:path'
import process from 'node:process'
import { CommanderError } from 'commander'
import { commandLine } from './commandLine/commandLine.ts'
import { exitCodes } from './commands/world.ts'
import type { World } from './commands/world.ts'
import { isOutputClosed } from './closedOutput.ts'
import { plainLine } from './domain/plainText.ts'
import { writeAll } from './writeAll.ts'

/** The status of a fault of ours. */
const ourFault = 70

/** Runs the command that the arguments name; the process ends with its exit status. */
export async function main(): Promise<void> {
  const world = worldOf(process)
  let status: number = exitCodes.done
  try {
    await commandLine(world, (code) => (status = code)).parseAsync(process.argv)
  } catch (error) {
    status = statusOf(error, world)
  }
  process.exitCode = status
}

function worldOf({ env, platform }: NodeJS.Process): World {
  return {
    env,
    platform,
    cwd: workingDirectory(),
    // Node makes a stream when it is first looked at, which takes longer than many a command.
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return process.stdout
    },
    get stderr() {
      return process.stderr
    },
    clock: () => new Date(),
    out(text) {
      if (isOutputClosed()) throw Object.assign(new Error('standard output is closed'), { syscall: 'write' })
      writeAll(1, text)
    },
    err: (text) => writeAll(2, text),
  }
}

/** The working directory; the root where it was removed under us. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    return path.parse(process.execPath).root
  }
}

/** The one place that catches: what commander refuses is wrong usage, a closed pipe is no fault, the rest is ours. */
function statusOf(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EPIPE') return exitCodes.done
  const what = error instanceof Error ? error.message : String(error)
  const isSystems = error instanceof Error && 'syscall' in error
  if (world.env['BORING_DEBUG'] === '1' && error instanceof Error) world.err(`${error.stack}\n`)
  if (isSystems) {
    world.err(`boring: ${plainLine(what)}\n`)
    return exitCodes.atFault
  }
  world.err(
    `boring: this is a fault of ours: ${plainLine(what)}; run it again with BORING_DEBUG=1 and report what it prints\n`,
  )
  return ourFault
}
