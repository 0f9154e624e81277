import { createInterface } from 'node:readline'
import type { World } from './world.ts'

/** Whether somebody sits at a terminal who can be asked. */
export function canAsk({ stdin, stdout }: Pick<World, 'stdin' | 'stdout'>): boolean {
  return stdin.isTTY === true && stdout.isTTY === true
}

/** Asks a question to be answered with y or n; anything but a yes is a no. The terminal stays as it is, so that Ctrl+C ends the program. */
export async function askYes(
  question: string,
  { stdin, out }: Pick<World, 'stdin' | 'out'>,
): Promise<boolean> {
  out(`${question} [y/N] `)
  const lines = createInterface({ input: stdin, terminal: false })
  try {
    for await (const line of lines) return /^\s*y(?:es)?\s*$/iu.test(line)
    out('\n')
    return false
  } finally {
    lines.close()
    stdin.pause()
  }
}
