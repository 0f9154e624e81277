import type { Problem } from '../../domain/problem.ts'
import type { IdAt } from '../readCapability.ts'

/** Ids that cannot be used, because something has them or had them. */
interface Spent {
  readonly taken: readonly string[]
  readonly retired: readonly string[]
}

/** What is wrong with ids: they are unique, and never used again. */
export function idProblems(ids: readonly IdAt[], { taken, retired }: Spent): readonly Problem[] {
  const spent = new Set(taken)
  const gone = new Set(retired)
  return ids.flatMap(({ id, where }) => {
    const isTaken = spent.has(id)
    spent.add(id)
    if (isTaken) return [{ where, what: `the id "${id}" is taken`, todo: 'choose another' }]
    return gone.has(id) ? [{ where, what: `the id "${id}" is retired`, todo: 'choose another' }] : []
  })
}
