import { stepIndexes, steps } from '../bank.ts'
import type { Bank, Capability, Level, Question, Step, StepIndex } from '../bank.ts'
import { groupBy } from '../groupBy.ts'
import type { Levels } from '../standing.ts'

/** Figures closer than this are equal. */
const tolerance = 1e-9

/** A capability at a step: `drag` are the points of 100 that it costs the step, `ready` is 0 to 1. */
export interface CapabilityAtStep {
  readonly capability: Capability
  readonly weight: number
  readonly drag: number
  readonly ready: number
  /** Whether it holds the step up, whatever the average says. */
  readonly holds: boolean
}

/** A step at one end of what is possible. `readiness` is 0 to 100, and null where nothing it needs is scored. */
export interface StepScore {
  readonly step: Step
  readonly index: StepIndex
  readonly readiness: number | null
  /** The capabilities scored here, in the bank's order; their drags and the readiness add up to 100. */
  readonly capabilities: readonly CapabilityAtStep[]
  /** Those that hold the step up, the constraint first. A step without any is clear. */
  readonly holders: readonly CapabilityAtStep[]
  /** The holders that cost as much as the constraint. */
  readonly tied: readonly CapabilityAtStep[]
}

/** All three steps at one end of what is possible. */
export function scoreSteps(bank: Bank, levels: Levels, checkpoint: boolean): readonly StepScore[] {
  return stepIndexes.map((index) => scoreStep(bank, index, levels, checkpoint))
}

/** How ready a team is for a step, and which capabilities hold it up. */
export function scoreStep(bank: Bank, index: StepIndex, levels: Levels, checkpoint: boolean): StepScore {
  const scored = scoredCapabilities(bank, index, levels, checkpoint)
  const total = sum(scored.map(({ weight }) => weight))
  const capabilities = scored.map(({ capability, weight, needed }) => {
    const severity = severityOf(needed)
    return {
      capability,
      weight,
      drag: (100 * weight * severity) / total,
      ready: 1 - severity,
      holds: holdsUp(needed, weight, severity, index),
    }
  })
  const readiness = scored.length ? 100 - sum(capabilities.map(({ drag }) => drag)) : null
  const holders = inOrderOfConstraint(capabilities.filter(({ holds }) => holds))
  const tied = holders.slice(1).filter(({ drag }) => sameDrag(drag, holders[0]?.drag))
  return { step: steps[index], index, readiness, capabilities, holders, tied }
}

/** What it is worth for the readiness of a step, in points of 100, to raise a question; 0 where nothing is needed of it. */
export type Worth = (question: Question, from: Level, to: Level) => number

/** The worth of every question at a step. It does not depend on where the others stand, only on which are scored. */
export function worthAt(bank: Bank, index: StepIndex, levels: Levels, checkpoint: boolean): Worth {
  const scored = scoredCapabilities(bank, index, levels, checkpoint)
  const total = sum(scored.map(({ weight }) => weight))
  const stakes = new Map(
    scored.flatMap(({ weight, needed }) => {
      const within = sum(needed.map(({ question }) => question.weight))
      return needed.map(({ question, need }) => {
        const points = (100 * weight * question.weight) / (total * within)
        return [question.id, { need, points }] as const
      })
    }),
  )
  return ({ id }, from, to) => {
    const stake = stakes.get(id)
    return stake ? stake.points * (shortfall(stake.need, from) - shortfall(stake.need, to)) : 0
  }
}

interface Scored {
  readonly capability: Capability
  readonly weight: number
  readonly needed: readonly Needed[]
}

/** The capabilities that have weight at a step and a scored question that it needs, in the bank's order. */
function scoredCapabilities(
  bank: Bank,
  index: StepIndex,
  levels: Levels,
  checkpoint: boolean,
): readonly Scored[] {
  const all = neededQuestions(bank, index, levels, checkpoint)
  const byCapability = groupBy(all, ({ question }) => question.capability)
  return bank.capabilities.flatMap((capability) => {
    const needed = byCapability.get(capability.id)
    const weight = capability.weight[index]
    return needed && weight > 0 ? [{ capability, weight, needed }] : []
  })
}

interface Needed {
  readonly question: Question
  readonly need: Level
  readonly level: Level
}

/** The level that a question needs at a step; with a human checkpoint, at most its cap. */
export function needOf(question: Question, step: StepIndex, checkpoint: boolean): Level {
  const need = question.needs[step]
  return checkpoint && question.capped !== undefined && question.capped < need ? question.capped : need
}

function neededQuestions(
  bank: Bank,
  step: StepIndex,
  levels: Levels,
  checkpoint: boolean,
): readonly Needed[] {
  return bank.questions.flatMap((question) => {
    const level = levels.get(question.id)
    const need = needOf(question, step, checkpoint)
    return level !== undefined && need > 0 ? [{ question, need, level }] : []
  })
}

/** How much of what a capability's questions need is missing, 0 to 1, by their weights. */
function severityOf(needed: readonly Needed[]): number {
  const missing = sum(needed.map(({ question, need, level }) => question.weight * shortfall(need, level)))
  return missing / sum(needed.map(({ question }) => question.weight))
}

function shortfall(need: Level, level: Level): number {
  return Math.max(0, need - level) / need
}

function holdsUp(needed: readonly Needed[], weight: number, severity: number, step: StepIndex): boolean {
  const bearsWeight = weight >= 2
  return (
    needed.some(({ question, need, level }) => question.key[step] && level < need) ||
    needed.some(({ need, level }) => need - level >= 2) ||
    (bearsWeight && needed.some(({ level }) => level === 0)) ||
    (bearsWeight && 1 - severity < 2 / 3 - tolerance)
  )
}

/** The largest drag first; of equals the larger weight, then the one that stands first in the bank. */
function inOrderOfConstraint(holders: readonly CapabilityAtStep[]): readonly CapabilityAtStep[] {
  const left = [...holders]
  const ordered: CapabilityAtStep[] = []
  while (left.length) {
    const largest = Math.max(...left.map(({ drag }) => drag))
    const equal = left.filter(({ drag }) => sameDrag(drag, largest))
    const next = equal.reduce((first, other) => (other.weight > first.weight ? other : first))
    ordered.push(...left.splice(left.indexOf(next), 1))
  }
  return ordered
}

function sameDrag(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) <= tolerance
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The constraint that a step has for many teams: the capability of the largest weight there. */
export function usualConstraint(bank: Bank, step: StepIndex): Capability | undefined {
  return bank.capabilities.reduce<Capability | undefined>(
    (heaviest, capability) =>
      !heaviest || capability.weight[step] > heaviest.weight[step] ? capability : heaviest,
    undefined,
  )
}
