import type { World } from './world.ts'

/** Whether there is a person at a terminal that can show a screen. */
export function isInteractive({ stdin, stdout, env }: World): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined
}
