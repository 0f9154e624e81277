import { steps } from '../bank.ts'
import type { Bank, Capability, Step } from '../bank.ts'
import type { ReadinessRange } from '../diagnosis/readinessRange.ts'
import type { SessionFigures } from './sessionFigures.ts'

/** A step over the sessions of a team; null where it is not scored. */
export interface StepTrend {
  readonly step: Step
  readonly readiness: readonly (ReadinessRange | null)[]
  /** The capabilities that cost the step something in some session, in the bank's order: points of 100, at the low end. */
  readonly capabilities: readonly {
    readonly capability: Capability
    readonly drags: readonly (number | null)[]
  }[]
}

/** What became of a team over its sessions; every list has a place for each of them, in their order. */
export interface Trend {
  readonly steps: readonly StepTrend[]
  /** Which sessions were asked from another bank than the one that gives these figures. */
  readonly otherBank: readonly boolean[]
}

/** The trend over a team's sessions, oldest first. */
export function trendOf(bank: Bank, sessions: readonly SessionFigures[]): Trend {
  return {
    steps: steps.map((step, index) => {
      const figures = sessions.map(({ steps: each }) => each[index])
      return {
        step,
        readiness: figures.map((each) => each?.readiness ?? null),
        capabilities: bank.capabilities.flatMap((capability) => {
          const drags = figures.map((each) => dragOf(each?.drags ?? {}, capability.id))
          return drags.some((drag) => drag !== null && drag > 0) ? [{ capability, drags }] : []
        }),
      }
    }),
    otherBank: sessions.map((each) => each.otherBank),
  }
}

function dragOf(drags: Readonly<Record<string, number>>, capability: string): number | null {
  const drag: unknown = drags[capability]
  // A capability called "constructor" finds something here as well.
  return typeof drag === 'number' ? drag : null
}
