import { groupBy } from '../../domain/groupBy.ts'
import { isBot } from './isBot.ts'
import type { Release } from './releasesOf.ts'

/** How many people made the releases. Counts, never names. */
export interface ReleasePeople {
  readonly distinct: number
  /** The largest share of the releases that one of them made, 0 to 1. */
  readonly topShare: number
  /** Whether that one is a program. */
  readonly topIsBot: boolean
}

/** The people behind releases; nobody where there are none. */
export function releasePeopleOf(releases: readonly Release[]): ReleasePeople {
  const people = groupBy(releases, ({ person }) => (person.email || person.name).toLowerCase())
  const [top] = [...people.values()].toSorted((a, b) => b.length - a.length)
  return {
    distinct: people.size,
    topShare: top ? top.length / releases.length : 0,
    topIsBot: top?.[0] !== undefined && isBot(top[0].person),
  }
}
