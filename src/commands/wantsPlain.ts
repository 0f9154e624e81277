import type { World } from './world.ts'

/** Whether a person at a terminal asks for lines instead of screens, by what the environment says. */
export function wantsPlain({ stdin, stdout, env }: World): boolean {
  return (
    stdin.isTTY === true &&
    stdout.isTTY === true &&
    (env['TERM'] === 'dumb' || isOn(env['ACCESSIBLE']) || isOn(env['INK_SCREEN_READER']))
  )
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:|0|false|no|off)$/iu.test(value)
}
