import type { Timeline } from './assessment.ts'

/** The parts that the time of a release goes into, in order. */
export const timelineParts = [
  { id: 'tests', title: 'waiting for tests' },
  { id: 'environment', title: 'waiting for an environment' },
  { id: 'approval', title: 'waiting for approval' },
  { id: 'window', title: 'waiting for a window' },
  { id: 'deploying', title: 'deploying' },
  { id: 'verifying', title: 'checking that it works' },
] as const
export type TimelinePart = (typeof timelineParts)[number]

/** A part of a timeline, with its hours. */
export interface Spent {
  readonly part: TimelinePart
  readonly hours: number
}

/** The parts of a timeline whose hours are known. */
export function hoursSpent({ waiting, deploying, verifying }: Timeline): readonly Spent[] {
  const hours = { ...waiting, deploying, verifying }
  return timelineParts.flatMap((part) => {
    const spent = hours[part.id]
    return spent === undefined ? [] : [{ part, hours: spent }]
  })
}

/** Where most of the time went: the parts that took as long as the longest; none where nothing took any time. */
export function longestParts(spent: readonly Spent[]): readonly Spent[] {
  const most = Math.max(0, ...spent.map(({ hours }) => hours))
  return most > 0 ? spent.filter(({ hours }) => hours === most) : []
}
