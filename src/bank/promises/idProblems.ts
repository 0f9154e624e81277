import type { Problem } from '../../domain/problem.ts'
import type { IdAt } from '../readCapability.ts'

/** Ids that cannot be used, because something has them or had them. */
interface Spent {
  readonly taken: readonly string[]
  readonly retired: readonly string[]
}

/** An id that cannot be used, and why. */
interface SpentId extends IdAt {
  readonly why: 'taken' | 'retired'
}

/** Which of these ids cannot be used, and why: they are unique, and never used again. */
export function spentIds(ids: readonly IdAt[], { taken, retired }: Spent): readonly SpentId[] {
  const spent = new Set(taken)
  const gone = new Set(retired)
  return ids.flatMap((each): readonly SpentId[] => {
    const isTaken = spent.has(each.id)
    spent.add(each.id)
    if (isTaken) return [{ ...each, why: 'taken' }]
    return gone.has(each.id) ? [{ ...each, why: 'retired' }] : []
  })
}

/** What is wrong with the ids of files, each at its place. */
export function idProblems(ids: readonly IdAt[], spent: Spent): readonly Problem[] {
  return spentIds(ids, spent).map(({ id, where, why }) => ({
    where,
    what: `the id "${id}" is ${why}`,
    todo: 'choose another',
  }))
}
