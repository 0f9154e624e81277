import type { Vote } from '../assessment.ts'
import type { Level } from '../bank.ts'
import { votedLevels } from '../standing.ts'

/** How far apart the votes on a question are: 0, 1, or 2 levels and more. */
export type Agreement = 'agree' | 'close' | 'split'

/** What a round of votes says. Votes of "don't know" are counted beside it. */
export interface Spread {
  /** How many voted for each level, 0 to 3. */
  readonly counts: readonly [number, number, number, number]
  readonly unknown: number
  /** Highest minus lowest level. */
  readonly range: number
  /** The mean distance of two votes, in levels. */
  readonly distance: number
  /** The lower median: what is proposed to the team. */
  readonly proposal: Level
  readonly label: Agreement
  /** Whether two roles of three votes or more each differ in their median. */
  readonly rolesDiffer: boolean
}

/** The spread of a round of votes, or undefined where nobody named a level. */
export function spreadOf(votes: readonly Vote[]): Spread | undefined {
  const levels = votedLevels(votes)
  const [lowest, highest, proposal] = [levels.at(0), levels.at(-1), lowerMedian(levels)]
  if (lowest === undefined || highest === undefined || proposal === undefined) return undefined
  const range = highest - lowest
  const count = (level: Level) => levels.filter((voted) => voted === level).length
  return {
    counts: [count(0), count(1), count(2), count(3)],
    unknown: votes.length - levels.length,
    range,
    distance: meanDistance(levels),
    proposal,
    label: range === 0 ? 'agree' : range === 1 ? 'close' : 'split',
    rolesDiffer: mediansByRole(votes).size > 1,
  }
}

function lowerMedian(sorted: readonly Level[]): Level | undefined {
  return sorted[Math.ceil(sorted.length / 2) - 1]
}

function meanDistance(levels: readonly Level[]): number {
  const pairs = levels.flatMap((a, place) => levels.slice(place + 1).map((b) => Math.abs(a - b)))
  return pairs.length ? pairs.reduce((sum, distance) => sum + distance, 0) / pairs.length : 0
}

function mediansByRole(votes: readonly Vote[]): ReadonlySet<Level | undefined> {
  return new Set(rolesThatCount(votes).map(({ votes: own }) => lowerMedian(votedLevels(own))))
}

const enoughForARole = 3

function rolesThatCount(votes: readonly Vote[]): readonly RoleVotes[] {
  const roles = new Set(votes.flatMap(({ role }) => role ?? []))
  return [...roles]
    .map((role) => ({ role, votes: votes.filter((vote) => vote.role === role) }))
    .filter((each) => votedLevels(each.votes).length >= enoughForARole)
}

interface RoleVotes {
  readonly role: string
  readonly votes: readonly Vote[]
}

/** How those of one role voted. */
export interface RoleSpread {
  readonly role: string
  readonly spread: Spread
}

/** The spread of each role with three votes or more that name a level, in the order in which the roles came up. */
export function spreadByRole(votes: readonly Vote[]): readonly RoleSpread[] {
  return rolesThatCount(votes).flatMap(({ role, votes: own }) => {
    const spread = spreadOf(own)
    return spread ? [{ role, spread }] : []
  })
}
