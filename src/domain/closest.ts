/** The word that is most like `word`, if a slip or two of the hand can have turned one into the other. */
export function closest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 80) return undefined
  const slips = words.map((other) => ({ other, distance: distance(word.toLowerCase(), other) }))
  const best = slips.toSorted((one, two) => one.distance - two.distance)[0]
  return best && best.distance <= Math.max(2, Math.floor(best.other.length / 4)) ? best.other : undefined
}

/** Levenshtein's: how many characters have to be put in, taken out or replaced. */
function distance(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, place) => place)
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1]
    for (const [across, other] of [...two].entries())
      next.push(
        Math.min(
          (next[across] ?? 0) + 1,
          (row[across + 1] ?? 0) + 1,
          (row[across] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row[two.length] ?? 0
}
