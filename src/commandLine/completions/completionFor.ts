import type { CommandRow } from '../commandTable.ts'
import { bashCompletion } from './bash.ts'
import { fishCompletion } from './fish.ts'
import { zshCompletion } from './zsh.ts'

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

/** The completion script of a shell, made from the commands. */
export function completionFor(shell: keyof typeof scripts, table: readonly CommandRow[]): string {
  return scripts[shell](table)
}
