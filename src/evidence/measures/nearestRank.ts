/** The value at rank ⌈share · n⌉ of values sorted upwards (0.5 is the median, 0.9 the 90th percentile); null of none. */
export function nearestRank(sorted: ArrayLike<number>, share: number): number | null {
  return sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1] ?? null
}
