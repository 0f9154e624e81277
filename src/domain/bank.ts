/** How far a practice has come: 0 manual, 1 scripted and tooled, 2 continuous delivery, 3 continuous deployment. */
export const levels = [0, 1, 2, 3] as const
export type Level = (typeof levels)[number]

/** The four stages of the spectrum, in order. */
export const stages = ['manual', 'scripted', 'continuous-delivery', 'continuous-deployment'] as const
export type Stage = (typeof stages)[number]

/** How often changes reach production, from seldom to often. */
export const cadences = ['monthly', 'weekly', 'daily', 'on-demand'] as const
export type Cadence = (typeof cadences)[number]

/** What a team's answers amount to at its cadence. */
export const situations = ['overreach', 'friction', 'constrained', 'headroom', 'steady', 'unscored'] as const
export type Situation = (typeof situations)[number]

/** The three ways from one cadence to the next; step n leads from cadence n to cadence n + 1. */
export const steps = ['monthly-to-weekly', 'weekly-to-daily', 'daily-to-on-demand'] as const
export type Step = (typeof steps)[number]

/** The place of a step, 0 to 2. */
export type StepIndex = 0 | 1 | 2
export const stepIndexes: readonly StepIndex[] = [0, 1, 2]

/** A value for each of the three steps, or for each of the three stages after the first. */
export type Triple<T> = readonly [T, T, T]

/** S is days, M is weeks, L is a quarter. */
export const efforts = ['S', 'M', 'L'] as const
export type Effort = (typeof efforts)[number]

/** The words of an action, which raises its question by one level. */
export interface ActionWords {
  readonly title: string
  readonly firstStep: string
  readonly done: string
  readonly signal: string
  readonly risk: string
  readonly opens: string
  readonly effort: Effort
}

/** The answers that have to stand before a level can: question id → level. */
export type Prerequisites = Readonly<Record<string, Level>>

/** The lowest and the highest level that a finding leaves room for. */
export type Room = readonly [lowest: Level, highest: Level]

/** What a finding says of a question: nothing for a value that is not named. */
export interface Witness {
  /** For a number up to and with a limit; the lowest limit that it is not above counts. */
  readonly upTo?: Readonly<Record<string, Room>>
  /** For a number above every limit. */
  readonly beyond?: Room
  /** For a word. */
  readonly says?: Readonly<Record<string, Room>>
}

/** One practice that is asked about, in words, with what each of its answers counts for. */
export interface Question {
  readonly id: string
  readonly capability: string
  /** Raised where the meaning changes, so that only answers to the same question are compared. */
  readonly revision: number
  readonly asks: string
  readonly why: string
  readonly look: string
  readonly elsewhere?: string
  readonly discuss?: string
  readonly notApplicable?: string
  readonly source?: string
  readonly levels: readonly [string, string, string, string]
  readonly actions: Triple<ActionWords>
  /** The level required at each step; 0 is not asked of it there. */
  readonly needs: Triple<Level>
  /** Weight inside its capability, above 0. */
  readonly weight: number
  /** Whether it is a key practice at each step. */
  readonly key: Triple<boolean>
  /** The level that defines each stage after `manual`; 0 does not define it. */
  readonly stage: Triple<Level>
  /** What has to stand before level 1, 2 and 3. */
  readonly after: Triple<Prerequisites>
  /** With a human checkpoint its needs are at most this. */
  readonly capped?: Level
  readonly quick: boolean
  /** Which findings speak to it, and which of its levels they leave room for. */
  readonly evidence?: Readonly<Record<string, Witness>>
}

/** Something that a team is able to do. */
export interface Capability {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Weight at each step; 2 or more bears weight there. */
  readonly weight: Triple<number>
  /** Without it, releasing often is unsafe; without the others it is only hard. */
  readonly carries: boolean
}

/** What is asked, what each answer means, and what it counts for. Questions stand in the order in which they are asked. */
export interface Bank {
  readonly version: string
  /** The layer over it, with its version: `acme 3`. */
  readonly layer?: string
  /** Ids that are not used again. */
  readonly retired?: readonly string[]
  readonly capabilities: readonly Capability[]
  readonly questions: readonly Question[]
  readonly words: BankWords
  /** What a team may state beside its answers. */
  readonly facts: Readonly<Record<Metric, Fact>>
}

/** DORA's five metrics by their current names. */
export const metrics = [
  'deployment-frequency',
  'change-lead-time',
  'change-fail-rate',
  'failed-deployment-recovery-time',
  'deployment-rework-rate',
] as const
export type Metric = (typeof metrics)[number]

/** Whether an id is that of a metric. */
export function isMetric(id: string): id is Metric {
  return metrics.some((metric) => metric === id)
}

/** A metric in words, and the buckets that it is stated in: id → words, from the best to the worst. */
export interface Fact {
  readonly title: string
  readonly asks: string
  readonly buckets: Readonly<Record<string, string>>
}

/** What the fixed names of the model are called, and mean, in front of a team. */
export interface BankWords {
  readonly cadences: Readonly<Record<Cadence, Named>>
  readonly steps: Readonly<Record<Step, Named>>
  readonly stages: Readonly<Record<Stage, Named>>
  readonly situations: Readonly<Record<Situation, Named>>
  readonly terms: Readonly<Record<string, string>>
}

/** A name in front of a team, and what it means. */
export interface Named {
  readonly title: string
  readonly means: string
}
