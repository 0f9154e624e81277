import type { Assessment } from '../../domain/assessment.ts'
import type { Reportable } from '../../report/reportable.ts'
import { isLike } from '../../store/assessments/earlierSession.ts'
import type { Entry } from '../../store/store.ts'
import { complain } from '../terminal/complain.ts'
import { findSession, isFile } from './findSession.ts'
import type { FoundAs } from './findSession.ts'
import { judgeAmong } from './judge.ts'
import { openBank } from '../questions/openBank.ts'
import { openStore } from './openStore.ts'
import { sayOtherBank } from '../questions/sayOtherBank.ts'
import type { World } from '../terminal/world.ts'

interface Places {
  readonly data?: string | undefined
  readonly questions?: string | undefined
}

/** The session that an argument names, judged, with those before it if it is kept here. Where it was asked with other questions, that is said. */
export async function findJudged(
  which: string,
  { data, questions }: Places,
  world: World,
): Promise<FoundAs<Reportable>> {
  const bank = await openBank(questions, world)
  if (!bank.ok) return { ok: false, status: complain(world, bank.problems) }
  const found = await findSession(which, data, bank.value, world)
  if (!found.ok) return found
  const value = judgeAmong(bank.value, found.value, await entriesBeside(which, found.value, data, world))
  sayOtherBank(value, world)
  return { ok: true, value }
}

/** A file needs no data folder, and has no history. */
async function entriesBeside(
  which: string,
  session: Assessment,
  data: string | undefined,
  world: World,
): Promise<readonly Entry[]> {
  if (isFile(which)) return []
  const opened = openStore(data, world)
  return opened.ok ? opened.value.store.list(isLike(session)) : []
}
