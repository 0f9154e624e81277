/** Where we are in a long text, such as "rows 3 to 15 of 40"; empty where all of it is in view. */
export function positionMark(top: number, height: number, count: number): string {
  if (count <= height) return ''
  const first = Math.max(0, Math.min(top, count - height))
  return `rows ${first + 1} to ${first + height} of ${count}`
}
