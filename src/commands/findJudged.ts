import type { Reportable } from '../report/reportable.ts'
import { complain } from './complain.ts'
import { findSession } from './findSession.ts'
import type { FoundAs } from './findSession.ts'
import { judge } from './judge.ts'
import { openBank } from './openBank.ts'
import { sayOtherBank } from './sayOtherBank.ts'
import type { World } from './world.ts'

interface Places {
  readonly data?: string | undefined
  readonly questions?: string | undefined
}

/** The session that an argument names, judged. Where it was asked with other questions, that is said. */
export async function findJudged(
  which: string,
  { data, questions }: Places,
  world: World,
): Promise<FoundAs<Reportable>> {
  const bank = await openBank(questions, world)
  if (!bank.ok) return { ok: false, status: complain(world, bank.problems) }
  const found = await findSession(which, data, bank.value, world)
  if (!found.ok) return found
  const value = judge(bank.value, found.value)
  sayOtherBank(value, world)
  return { ok: true, value }
}
