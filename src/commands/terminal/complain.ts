import { plainLine } from '../../domain/plainText.ts'
import { problemLine } from '../../domain/problem.ts'
import type { Problem } from '../../domain/problem.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

const longestLine = 2000

/** Says every problem on standard error, one line each. The status is that of input or data at fault, unless told otherwise. */
export function complain(
  world: Pick<World, 'err'>,
  problems: readonly Problem[],
  status: ExitCode = exitCodes.atFault,
): ExitCode {
  for (const problem of problems) world.err(`boring: ${plainLine(problemLine(problem), longestLine)}\n`)
  return status
}
