import { otherBank } from '../domain/otherBank.ts'
import type { Reportable } from '../report/reportable.ts'
import type { World } from './world.ts'

/** Says in one line that the questions are not those that the session was asked with, where they are not. */
export function sayOtherBank({ bank, assessment }: Reportable, { err }: Pick<World, 'err'>): void {
  const other = otherBank(bank, assessment.bank)
  if (other) err(`boring: this session was ${other}\n`)
}
