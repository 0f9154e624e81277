import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { commandLine } from './commandLine/commandLine.ts'
import { complain } from './commands/terminal/complain.ts'
import { systemProblem } from './commands/terminal/systemProblem.ts'
import { exitCodes } from './commands/terminal/world.ts'
import type { World } from './commands/terminal/world.ts'
import { isOutputClosed } from './closedOutput.ts'
import { brokenInstallation } from './brokenInstallation.ts'
import { plainLine } from './domain/plainText.ts'
import { writeAll } from './writeAll.ts'

/** The status of a fault of ours. */
const ourFault = 70

/** Runs the command that the arguments name; the process ends with its exit status. */
export async function main(): Promise<void> {
  let status: number = exitCodes.done
  try {
    const [, , first] = process.argv
    await commandLine(worldOf(process), (code) => (status = code), first).parseAsync(process.argv)
  } catch (error) {
    status = statusOf(error)
  }
  process.exitCode = status
}

/** Throws where the working directory was removed under us. */
function worldOf({ env, platform, cwd }: NodeJS.Process): World {
  return {
    env,
    platform,
    cwd: cwd(),
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
      if (isOutputClosed()) throw Object.assign(new Error(), { syscall: 'write', code: 'EBADF' })
      writeAll(1, text)
    },
    err,
  }
}

/** A message that nobody can be told must not change the status, which still tells. */
function err(text: string): void {
  try {
    writeAll(2, text)
  } catch {
    // There is nowhere else to say it.
  }
}

/** The one place that catches: what commander refuses is wrong usage, a closed pipe is no fault, the rest is ours. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EPIPE') return exitCodes.done
  if (process.env['BORING_DEBUG'] === '1' && error instanceof Error) err(`${error.stack}\n`)
  const broken = brokenInstallation(error, path.dirname(fileURLToPath(import.meta.url)))
  if (broken !== undefined) {
    err(broken)
    return exitCodes.atFault
  }
  const problem = systemProblem(error)
  if (problem) return complain({ err }, [problem])
  const what = error instanceof Error ? error.message : String(error)
  err(
    `boring: this is a fault of ours: ${plainLine(what)}; run it again with BORING_DEBUG=1 and report what it prints\n`,
  )
  return ourFault
}
