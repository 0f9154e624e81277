import type { Bank } from '../../domain/bank.ts'
import { sessionLineKey } from '../../domain/session/sessionLineKey.ts'
import { listFigures } from '../../store/assessments/listFigures.ts'
import type { Store } from '../../store/store.ts'
import type { PastSession } from '../../ui/sessions.ts'

/** So many sessions are read for the screens; a team that meets every month needs forty years for them. */
const most = 500

/** The newest finished sessions and the last one of every team and service, the newest first; and how many more there are. */
export async function pastSessions(
  store: Store,
  bank: Bank,
): Promise<{ readonly past: readonly PastSession[]; readonly older: number }> {
  const listed = (await listFigures(store, bank)).filter((entry) => entry.kind === 'assessment')
  const last = new Map(listed.map((entry) => [sessionLineKey(entry.assessment), entry]))
  const wanted = new Set([...listed.slice(-most), ...last.values()])
  const read = await Promise.all(listed.filter((entry) => wanted.has(entry)).map(store.whole))
  const past = read.flatMap((entry) => (entry.kind === 'assessment' ? [entry] : [])).toReversed()
  return { past, older: listed.length - wanted.size }
}
