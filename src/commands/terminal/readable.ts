import { inAscii } from '../../report/terminal/inAscii.ts'
import { speaksUnicode } from '../../ui/looks/signs.ts'
import type { World } from './world.ts'

/** A text for people, with the program's own signs in ASCII where their terminal shows nothing else. */
export function readable(text: string, { env }: Pick<World, 'env'>): string {
  return speaksUnicode(env) ? text : inAscii(text)
}
