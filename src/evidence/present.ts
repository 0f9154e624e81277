/** A list without what there is not: a thing may be undefined, null or false where there is nothing to say. */
export function present<T extends object | string>(
  things: readonly (T | undefined | null | false)[],
): readonly T[] {
  return things.filter((thing): thing is T => thing !== undefined && thing !== null && thing !== false)
}
