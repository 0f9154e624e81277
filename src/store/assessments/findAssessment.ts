import path from 'node:path'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome } from '../../domain/problem.ts'
import { readAssessment } from './assessmentFile.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { FileSystem } from '../files/fileSystem.ts'
import type { Entry, Found, IsWanted } from '../store.ts'
import { teamKey } from '../../domain/session/teamKey.ts'

type Kept = Extract<Entry, { readonly kind: 'assessment' }>

/** The assessment that is meant by an id or the start of one, `latest`, or a team (its latest); undefined when none is. */
function findEntry(entries: readonly Entry[], which: string): Outcome<Kept> | undefined {
  const kept = entries.filter((entry) => entry.kind === 'assessment')
  const unreadable = entries.flatMap((entry) => (entry.kind === 'damaged' ? [entry.problem] : []))
  // Where nothing can be read, it would be wrong to say that nothing is there.
  if (!kept.length && unreadable.length) return { ok: false, problems: unreadable }
  const one = (entry: Kept | undefined): Outcome<Kept> | undefined => entry && { ok: true, value: entry }
  if (which === 'latest')
    return (
      one(kept.at(-1)) ?? failed(which, 'is not there, for no session was finished yet', 'boring starts one')
    )
  const id = which.toUpperCase()
  const exact = kept.findLast(({ assessment }) => assessment.id === id)
  const ofTeam = kept.findLast(({ assessment }) => teamKey(assessment.team) === teamKey(which))
  if (exact || ofTeam) return one(exact ?? ofTeam)
  const starting = /^[0-9A-Z]+$/u.test(id)
    ? kept.filter(({ assessment }) => assessment.id.startsWith(id))
    : []
  const ids = new Set(starting.map(({ assessment }) => assessment.id))
  return ids.size > 1
    ? failed(which, `is the start of ${ids.size} ids`, `say more of it: ${[...ids].slice(0, 3).join(', ')}`)
    : one(starting[0])
}

/** Whether an assessment may be the one that is meant. The newest is always wanted, so that it is known whether any is there. */
function mayBe(which: string): IsWanted {
  const [id, team] = [which.toUpperCase(), teamKey(which)]
  return (each, newer) => newer === 0 || each.id.startsWith(id) || teamKey(each.team) === team
}

/** The same, or a file by its path. */
export async function findAssessment(
  list: (isWanted: IsWanted) => Promise<readonly Entry[]>,
  which: string,
  bank: Bank,
  files: FileSystem,
): Promise<Outcome<Found>> {
  const found = looksLikeFile(which) ? undefined : findEntry(await list(mayBe(which)), which)
  if (found) return found.ok ? { ok: true, value: found.value } : found
  const text = readFileSafely(which, { follow: true, files })
  if (!text.ok)
    return looksLikeFile(which)
      ? text
      : failed(which, 'is no id, team or file that is known', 'boring history lists what is there')
  const outcome = await readAssessment(text.value, which, bank)
  return outcome.ok ? { ok: true, value: { assessment: outcome.value, file: which } } : outcome
}

function looksLikeFile(which: string): boolean {
  return path.basename(which) !== which || /\.(?:json|ya?ml)$/iu.test(which)
}

function failed(
  which: string,
  what: string,
  todo: string,
): { readonly ok: false; readonly problems: [{ where: string; what: string; todo: string }] } {
  return { ok: false, problems: [{ where: plainLine(which) || '""', what, todo }] }
}
