import { findJudged } from './findJudged.ts'
import { reportText } from './reportText.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

/** Lines are wrapped here at the latest: longer ones are hard to read. */
const widest = 100

/** Prints the report of a session for reading in the terminal. */
export async function show(
  which: string,
  options: { readonly data?: string; readonly questions?: string },
  world: World,
): Promise<ExitCode> {
  const judged = await findJudged(which, options, world)
  if (!judged.ok) return judged.status
  const markdown = await reportText(judged.value, { format: 'markdown' })
  const columns = Math.min(world.stdout.columns || 80, widest)
  const { renderForTerminal } = await import('../report/terminalReport.ts')
  world.out(await renderForTerminal(markdown, columns, { color: wantsColor(world) }))
  return exitCodes.done
}

function wantsColor({ env, stdout }: World): boolean {
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stdout.isTTY === true
}
