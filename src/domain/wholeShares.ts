/**
 * Values, each at least 0, in whole numbers that add up to `total`, which is at least the sum of their whole parts: what
 * rounding leaves over goes to the largest remainders, one each.
 */
export function wholeShares(values: readonly number[], total: number): readonly number[] {
  const spare = total - values.reduce((sum, value) => sum + Math.floor(value), 0)
  const byRemainder = values
    .map((value, place) => ({ place, remainder: value % 1 }))
    .toSorted((a, b) => b.remainder - a.remainder)
  const raised = new Set(byRemainder.slice(0, Math.max(0, spare)).map(({ place }) => place))
  return values.map((value, place) => Math.floor(value) + (raised.has(place) ? 1 : 0))
}
