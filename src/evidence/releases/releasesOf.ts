import { groupBy } from '../../domain/groupBy.ts'
import type { ReleaseTag } from './chooseTags.ts'
import type { Person } from './tag.ts'
import type { VersionName } from './versionName.ts'

/** One commit that carries at least one release tag, dated by the earliest of them. */
export interface Release {
  readonly commit: string
  /** In seconds since 1970. */
  readonly date: number
  /** Who made the tag that dates it. */
  readonly person: Person
  readonly versions: readonly VersionName[]
  readonly tags: number
}

/** The releases among tags dated up to `until`, by date, then by commit. */
export function releasesOf(tags: readonly ReleaseTag[], until: number): readonly Release[] {
  const dated = tags.filter(({ date }) => date <= until)
  return [...groupBy(dated, ({ commit }) => commit)]
    .map(([commit, twins]) => {
      const earliest = twins.reduce((first, tag) => (tag.date < first.date ? tag : first))
      const versions = twins.flatMap(({ version }) => version ?? [])
      return { commit, date: earliest.date, person: earliest.person, versions, tags: twins.length }
    })
    .toSorted((a, b) => a.date - b.date || (a.commit < b.commit ? -1 : 1))
}
