import { isMerge, sideParents } from './history.ts'
import type { History } from './history.ts'

/** The places that can be reached from `from` and are not yet marked in `seen`; they are marked on the way. */
export function reach(history: History, seen: Uint8Array, from: readonly number[]): readonly number[] {
  const found: number[] = []
  const ahead = [...from]
  for (let place = ahead.pop(); place !== undefined; place = ahead.pop()) {
    if (seen[place] || !history.listed[place]) continue
    seen[place] = 1
    found.push(place)
    ahead.push(history.firstParent[place] ?? -1)
    if (isMerge(history, place)) ahead.push(...sideParents(history, place))
  }
  return found
}
