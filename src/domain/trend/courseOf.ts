/** The heights that a course is drawn with, lowest first, and what stands for a missing figure. */
export interface Heights {
  readonly steps: readonly string[]
  readonly missing: string
}

export const blockHeights: Heights = { steps: [...'▁▂▃▄▅▆▇█'], missing: '·' }
/** For terminals that show ASCII only; each is taller than the one before it. */
export const asciiHeights: Heights = { steps: [...'_.-=+*%#'], missing: ' ' }

/** Figures as characters, one each, between 0 and `most`; a course of figures on one line. */
export function courseOf(
  values: readonly (number | null)[],
  most: number,
  { steps, missing }: Heights,
): string {
  const top = steps.length - 1
  const height = (value: number) => (most > 0 ? Math.round((value / most) * top) : 0)
  return values
    .map((value) => (value === null ? missing : steps[Math.max(0, Math.min(top, height(value)))]))
    .join('')
}
