/** How much of each text, at least `least` characters, tells it from all the others; what is there twice counts once. */
export function lengthOfStarts(texts: readonly string[], least: number): number {
  const sorted = [...new Set(texts)].toSorted()
  return sorted.reduce(
    (longest, text, place) => Math.max(longest, shared(text, sorted[place + 1]) + 1),
    least,
  )
}

/** How many characters two texts begin with alike. */
function shared(one: string, other = ''): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
