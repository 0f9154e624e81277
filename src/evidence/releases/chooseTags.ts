import { groupBy } from '../../domain/groupBy.ts'
import type { Tag } from './tag.ts'
import { companyOf, tagVerdict } from './tagVerdict.ts'
import type { Verdict } from './tagVerdict.ts'
import { versionName } from './versionName.ts'
import type { VersionName } from './versionName.ts'

/** A tag that names a release. */
export interface ReleaseTag extends Tag {
  readonly version?: VersionName
}

/** Tags that were judged alike: how many, and the newest of them. */
export interface Sort {
  readonly verdict: Verdict | 'not matched'
  readonly count: number
  readonly examples: readonly string[]
}

export interface Choice {
  readonly releaseTags: readonly ReleaseTag[]
  readonly sorts: readonly Sort[]
}

/** Which tags are releases: those that `rule` matches, or without one those whose names say so. */
export function chooseTags(tags: readonly Tag[], rule?: RegExp): Choice {
  const company = companyOf(tags.map(({ name }) => name))
  const judge = ({ name }: Tag): Sort['verdict'] => {
    if (rule) return rule.test(name) ? 'release' : 'not matched'
    return tagVerdict(name, company)
  }
  const judged = groupBy(tags, judge)
  const sorts = [...judged].map(([verdict, alike]) => ({
    verdict,
    count: alike.length,
    examples: newest(alike).map(({ name }) => name),
  }))
  const releaseTags = (judged.get('release') ?? []).map((tag) => {
    const version = versionName(tag.name)
    return { ...tag, ...(version && { version }) }
  })
  return { releaseTags, sorts }
}

function newest(tags: readonly Tag[]): readonly Tag[] {
  return tags.toSorted((a, b) => b.date - a.date || (a.name < b.name ? 1 : -1)).slice(0, 3)
}
