import { problemLine } from '../domain/problem.ts'
import type { Problem } from '../domain/problem.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

/** Says every problem on standard error, one line each; the status is that of input or data at fault. */
export function complain(world: Pick<World, 'err'>, problems: readonly Problem[]): ExitCode {
  for (const problem of problems) world.err(`boring: ${problemLine(problem)}\n`)
  return exitCodes.atFault
}
