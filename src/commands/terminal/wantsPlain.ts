import type { World } from './world.ts'

/** Whether a person at a terminal asks for lines instead of screens, by what the environment says. */
export function wantsPlain(world: World): boolean {
  const { stdin, stdout, env } = world
  return stdin.isTTY === true && stdout.isTTY === true && (env['TERM'] === 'dumb' || isListening(world))
}

/** Whether somebody listens to what is written, by what the environment says. */
export function isListening({ env }: World): boolean {
  return isOn(env['ACCESSIBLE']) || isOn(env['INK_SCREEN_READER'])
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:|0|false|no|off)$/iu.test(value)
}
