import { median } from './median.ts'
import { day } from './window.ts'

/** How often releases came; the last two say that there is too little to tell. */
export type SeenCadence =
  | 'on-demand'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'less'
  | 'insufficient'
  | 'no-releases'

const nearlyAll = 0.75

/** The cadence of releases at `dates` (seconds, up to `until`), of which `observedDays` days back from `until` were seen. */
export function cadenceOf(dates: readonly number[], until: number, observedDays: number): SeenCadence {
  const weeks = blocksBack(dates, until, 7, Math.min(52, Math.floor(observedDays / 7)))
  const months = blocksBack(dates, until, 30, Math.min(12, Math.floor(observedDays / 30)))
  if (weeks.length < 4) return 'insufficient'
  if ((median(weeks.map(daysOf)) ?? 0) >= 3) {
    return (median(weeks.map((block) => block.length)) ?? 0) >= 7 ? 'on-demand' : 'daily'
  }
  if (filled(weeks) >= nearlyAll) return 'weekly'
  return months.length >= 2 && filled(months) >= nearlyAll ? 'monthly' : 'less'
}

/** How many different UTC dates there are among times in seconds. */
export function daysOf(dates: readonly number[]): number {
  return new Set(dates.map((date) => Math.floor(date / day))).size
}

function blocksBack(
  dates: readonly number[],
  until: number,
  days: number,
  count: number,
): readonly number[][] {
  const blocks = Array.from({ length: count }, (): number[] => [])
  for (const date of dates) blocks[Math.floor((until - date) / (days * day))]?.push(date)
  return blocks
}

function filled(blocks: readonly (readonly number[])[]): number {
  return blocks.filter((block) => block.length).length / blocks.length
}
