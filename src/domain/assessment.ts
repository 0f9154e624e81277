import type { Bank, Cadence, Level, Question } from './bank.ts'

/** One person's vote: a level, or that they do not know. Roles are optional, names are never kept. */
export interface Vote {
  readonly level: Level | 'unknown'
  readonly role?: string
}

interface Spoken {
  /** The first votes, kept whatever the team agrees on later. */
  readonly votes?: readonly Vote[]
  /** The votes of further rounds, oldest first. */
  readonly rounds?: readonly (readonly Vote[])[]
  readonly note?: string
}

/** The highest level whose every statement held for the last three releases. */
export interface LevelAnswer extends Spoken {
  readonly kind: 'level'
  readonly level: Level
}

/** Votes that the team did not settle; without a level among them it counts as unknown. */
export interface SplitAnswer extends Spoken {
  readonly kind: 'split'
  readonly votes: readonly Vote[]
}

/** Nobody in the room can say. */
export interface UnknownAnswer extends Spoken {
  readonly kind: 'unknown'
}

export interface NotApplicableAnswer extends Spoken {
  readonly kind: 'notApplicable'
  readonly because: string
}

/** What a team said to one question. A question that was asked and has no answer is skipped. */
export type Answer = LevelAnswer | SplitAnswer | UnknownAnswer | NotApplicableAnswer

/** `full` asks every question, `quick` those marked so. */
export const modes = ['full', 'quick'] as const
export type Mode = (typeof modes)[number]

/** What became of an action that a team chose to try. */
export const experimentStates = ['chosen', 'done', 'moved', 'stalled', 'dropped'] as const
export type ExperimentState = (typeof experimentStates)[number]

/** An action that a team chose to try: `deployment:1`, who sees to it, and when they look at it again (ISO date). */
export interface Experiment {
  readonly action: string
  readonly state: ExperimentState
  readonly owner?: string
  readonly review?: string
  readonly signal?: string
}

/** The version of the bank that was asked, and the revision of each of its questions. */
export interface BankStamp {
  readonly version?: string
  readonly layer?: string
  readonly revisions?: Readonly<Record<string, number>>
}

/** DORA's metrics as a team states them, beside its answers and never scored: metric id → one of the bank's buckets. */
export type Facts = Readonly<
  Record<string, { readonly value: string; readonly how: 'measured' | 'estimated' }>
>

/** Where the time of the last release went, in hours. */
export interface Timeline {
  readonly ready?: string
  readonly waiting?: Readonly<Partial<Record<'tests' | 'environment' | 'approval' | 'window', number>>>
  readonly deploying?: number
  readonly verifying?: number
  readonly manualSteps?: number
  readonly people?: number
  readonly outsideHours?: number
}

/** What a repository or a record showed for a question, beside the team's answer. */
export interface Finding {
  readonly id: string
  readonly value: string | number | boolean | null
  readonly unit?: string
  readonly n?: number
  readonly from?: string
  readonly to?: string
  readonly method?: string
  readonly confidence?: 'high' | 'medium' | 'low'
  readonly head?: string
  readonly question?: string
  readonly contradicts?: boolean
  readonly said?: string
}

/** What a team said about one service on one day. Dates and times are ISO 8601. */
export interface Assessment {
  readonly id?: string
  readonly supersedes?: string
  readonly started?: string
  readonly finished?: string
  readonly team: string
  readonly service?: string
  readonly date: string
  readonly participants?: number
  readonly mode: Mode
  readonly cadence: Cadence
  readonly target?: Cadence
  /** Why a person has to approve every release. */
  readonly checkpoint?: string
  readonly bank?: BankStamp
  readonly answers: Readonly<Record<string, Answer>>
  readonly facts?: Facts
  readonly timeline?: Timeline
  readonly evidence?: readonly Finding[]
  readonly actions?: readonly Experiment[]
}

/** The questions that a mode asks, and those that have an answer all the same, in the bank's order. */
export function askedQuestions(
  bank: Bank,
  { mode, answers }: Pick<Assessment, 'mode' | 'answers'>,
): readonly Question[] {
  return bank.questions.filter(
    (question) => mode === 'full' || question.quick || Object.hasOwn(answers, question.id),
  )
}

/** The answer to a question, whatever its id is spelt like. */
export function answerTo(answers: Assessment['answers'], question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined
}
