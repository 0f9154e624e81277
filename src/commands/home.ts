import { readFileSync } from 'node:fs'
import { isInteractive } from './terminal/isInteractive.ts'
import { runSession } from './session/runSession.ts'
import { wantsPlain } from './terminal/wantsPlain.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

/** The home screen, or the same in lines; the help where there is no terminal to show it on. */
export async function home(
  options: { readonly data?: string; readonly questions?: string },
  world: World,
): Promise<ExitCode> {
  if (wantsPlain(world)) return (await import('./session/runPlainSession.ts')).runPlainSession(options, world)
  if (isInteractive(world)) return runSession(options, world)
  world.out(readFileSync(new URL('./help.txt', import.meta.url), 'utf8'))
  return exitCodes.done
}
