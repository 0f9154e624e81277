/**
 * The commits of a stretch of history, in columns by their place: a hundred thousand objects would take many times the
 * memory. A place that is not listed belongs to a commit that is known only as a parent: it lies before the stretch.
 */
export interface History {
  /** The place of a commit by its id; −1 where it is not known. */
  readonly placeOf: (id: string) => number
  /** The id of the commit at a place. */
  readonly idOf: (place: number) => string
  readonly size: number
  readonly listed: Uint8Array
  /** It came out with a release before the window, and is here because a side of the main line has it. */
  readonly released: Uint8Array
  /** The place of the first parent; −1 of a root. */
  readonly firstParent: Int32Array
  /** The place of the second parent; −1 where the commit is no merge. */
  readonly secondParent: Int32Array
  /** The places of the third parent and further ones, where there are any. */
  readonly moreParents: ReadonlyMap<number, readonly number[]>
  /** Times in seconds since 1970. */
  readonly authored: Float64Array
  readonly committed: Float64Array
  readonly byBot: Uint8Array
  /** It takes another commit back; taking back a revert does not count. */
  readonly reverts: Uint8Array
  /** It is a whole branch in one commit, as hosts write it. */
  readonly squashes: Uint8Array
}

/** Whether the commit at a place has more than one parent. */
export function isMerge({ secondParent }: History, place: number): boolean {
  return secondParent[place] !== -1
}

/** The places of the parents after the first; none where the commit is no merge. */
export function sideParents({ secondParent, moreParents }: History, place: number): readonly number[] {
  const second = secondParent[place] ?? -1
  return second === -1 ? [] : [second, ...(moreParents.get(place) ?? [])]
}
