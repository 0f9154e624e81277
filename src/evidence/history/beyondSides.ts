import type { History } from './history.ts'
import { sideParents } from './history.ts'
import { reach } from './reach.ts'
import type { Stretch } from './stretch.ts'

/**
 * What the sides of the main line have before the stretch: where they began can lie in an older release, as with the
 * history of another project that brought its own tags. Nothing where every side began on the main line.
 */
export function beyondSides(history: History, head: string): Stretch {
  const { listed, firstParent, idOf } = history
  let base = history.placeOf(head)
  while (listed[base]) base = firstParent[base] ?? -1
  const outside = new Set<number>()
  for (const place of reach(history, new Uint8Array(history.size), [history.placeOf(head)])) {
    for (const parent of [firstParent[place] ?? -1, ...sideParents(history, place)])
      if (parent !== -1 && parent !== base && !listed[parent]) outside.add(parent)
  }
  return { from: [...outside].map(idOf), before: base === -1 ? [] : [idOf(base)] }
}
