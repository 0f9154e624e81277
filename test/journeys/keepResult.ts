import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'

/** From the first page of a result through all of it, to the saved session. */
export async function keepResult(team: PseudoTerminal): Promise<void> {
  team.press('right', 'right', 'right')
  await team.see('4 of 4')
  team.press('end', 'enter')
  await team.see('Saved')
}
