/** A commit as far as the figures need it. Times are in seconds since 1970. */
export interface Commit {
  /** Where the parents stand in the history; the first one first. */
  readonly parents: readonly number[]
  readonly authored: number
  readonly committed: number
  readonly byBot: boolean
  /** It takes another commit back; taking back a revert does not count. */
  readonly reverts: boolean
  /** It is a whole branch in one commit, as hosts write it. */
  readonly squashes: boolean
}

/**
 * The commits of a stretch of history, each at its place. At a place without a commit is one that is known only as a
 * parent: it lies before the stretch.
 */
export interface History {
  readonly commits: readonly (Commit | undefined)[]
  /** The place of a commit by its id. */
  readonly placeOf: (id: string) => number | undefined
}

export function isMerge({ parents }: Commit): boolean {
  return parents.length > 1
}
