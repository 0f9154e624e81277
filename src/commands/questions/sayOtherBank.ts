import { otherBank } from '../../domain/otherBank.ts'
import type { Reportable } from '../../report/reportable.ts'
import type { World } from '../terminal/world.ts'

/** Says in one line that the questions are not those that the session was asked with, where they are not. */
export function sayOtherBank(
  { bank, assessment }: Pick<Reportable, 'bank' | 'assessment'>,
  { err }: Pick<World, 'err'>,
): void {
  const other = otherBank(bank, assessment.bank)
  if (other) err(`boring: the session of ${assessment.date} was ${other}\n`)
}
