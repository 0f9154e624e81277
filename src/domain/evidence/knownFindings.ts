import type { Finding } from '../assessment.ts'

/** What the value of a finding is: one of these words, or a number of something. */
export interface FindingKind {
  readonly words?: readonly string[]
  /** What a number counts; a share lies between 0 and 1. */
  readonly number?: 'hours' | 'commits' | 'people' | 'gates' | 'share'
}

const cadence = { words: ['on-demand', 'daily', 'weekly', 'monthly', 'less', 'insufficient'] } as const
const presence = { words: ['present', 'not seen', 'cannot know'] } as const
const hours = { number: 'hours' } as const
const share = { number: 'share' } as const

/** Everything that a repository or records can show, by its id. */
export const knownFindings = {
  'release-cadence': cadence,
  'change-lead-time': hours,
  'batch-size': { number: 'commits' },
  'branch-life': hours,
  'release-people': { number: 'people', words: ['a program'] },
  'hotfix-rate': share,
  'revert-share': share,
  'pipeline-start': { words: ['on push', 'otherwise'] },
  'pipeline-gates': { number: 'gates' },
  'pipeline-deploys': { words: ['on push', 'not seen'] },
  'deployment-cadence': cadence,
  'change-fail-rate': share,
  'failed-deployment-recovery-time': hours,
  'files:pipeline': presence,
  'files:releaseAutomation': presence,
  'files:tests': presence,
  'files:migrations': presence,
  'files:infrastructure': presence,
  'files:flags': presence,
  'files:codeowners': presence,
  'files:runbooks': presence,
} as const satisfies Readonly<Record<string, FindingKind>>

export type FindingId = keyof typeof knownFindings

/** A finding with an id that is known here. */
export interface KnownFinding extends Finding {
  readonly id: FindingId
}

/** Whether an id is that of something that can be found. */
export function isFindingId(id: string): id is FindingId {
  return Object.hasOwn(knownFindings, id)
}

/** What the value of a finding with this id is; undefined where the id is not known. */
export function kindOf(id: string): FindingKind | undefined {
  return isFindingId(id) ? knownFindings[id] : undefined
}
