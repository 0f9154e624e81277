import type { Files } from '../files/readFiles.ts'
import type { BatchSize } from '../history/batchSize.ts'
import type { Flow } from '../history/branchLife.ts'
import type { Hours, LeadTime } from '../history/leadTime.ts'
import type { Proxy } from '../history/proxy.ts'
import type { Reverts } from '../history/reverts.ts'
import type { Sort } from '../releases/chooseTags.ts'
import type { Confidence } from '../measures/confidence.ts'
import type { ReleaseFigures } from '../releases/releaseFigures.ts'
import type { Window } from '../measures/window.ts'

/** How the tags of a repository were taken. */
export interface TagUse {
  /** How many tags the releases of the window have. */
  readonly used: number
  /** How many tags there are. */
  readonly total: number
  /** A regular expression for the release tags: the one given, or one that says what was chosen. */
  readonly rule: string
  readonly given: boolean
  readonly sorts: readonly Sort[]
}

/** What a repository shows. Times are in seconds since 1970; names of tags, branches and files are untrusted text. */
export interface RepositoryEvidence {
  readonly kind: 'repository'
  readonly path: string
  readonly head: string
  readonly window: Window
  readonly tags: TagUse
  readonly releases: ReleaseFigures
  readonly leadTime: LeadTime
  readonly batch: BatchSize | null
  readonly reverts: Reverts
  readonly branchLife: Hours | null
  readonly flow: Flow
  readonly proxy?: Proxy
  readonly confidence: Confidence
  readonly files: Files
  /** What was left out, what a figure stands for, and what cannot be known; each a sentence. */
  readonly notes: readonly string[]
}
