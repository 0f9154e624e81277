import type { Assessment, BankStamp } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Event } from '../domain/session.ts'
import type { Problem } from './problem.ts'

/** Where drafts and finished assessments are kept. Nothing in it throws for what it finds on the disk. */
export interface Store {
  /** Why nothing can be kept here: a newer format, a read-only folder. Undefined when it can. */
  readonly whyReadOnly: () => Problem | undefined
  /** Drafts that were neither finished nor discarded, the newest first. Those without a readable record are left out. */
  readonly listDrafts: () => Promise<readonly DraftEntry[]>
  /** A new draft; nothing is on disk before the first event. `id` is a ULID, `started` an ISO time. */
  readonly startDraft: (head: DraftHead) => Draft
  /** Goes on with a draft: an id or, without one, the newest. */
  readonly openDraft: (id?: string) => Promise<Opened>
  /** Puts a draft away; its journal stays on disk until `boring doctor` moves it. */
  readonly discardDraft: (id: string) => Problem | undefined
  /** Keeps a finished assessment, once and for ever. An assessment without an id is given one. */
  readonly finish: (assessment: Assessment) => Finished
  /** Hides an assessment for good; its file stays. */
  readonly remove: (id: string) => Problem | undefined
  /** Every assessment that is neither deleted nor superseded, the oldest first, and what could not be read. */
  readonly list: () => Promise<readonly Entry[]>
  /** An id or the start of one, `latest`, a team (its latest), or a file (read with the bank). */
  readonly find: (which: string, bank: Bank) => Promise<Found>
}

/** What the first record of every journal says. */
export interface DraftHead {
  readonly id: string
  readonly started: string
  readonly bank: BankStamp
}

export interface DraftEntry extends DraftHead {
  /** Every event of every window, in order. */
  readonly events: readonly Event[]
}

export type Opened =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: Problem }

/** A draft that this window writes to. */
export interface Draft {
  readonly head: DraftHead
  /** Every event of every window in order, unsaved ones among them: fold them over `newSession`. */
  readonly events: () => readonly Event[]
  /** Keeps an event; when this returns `saved`, it and all before it are on disk. Never throws. */
  readonly append: (event: Event) => Saved
  /** Tries to keep what is not kept yet. */
  readonly retry: () => Saved
  /** How many events are in memory only. */
  readonly unsaved: () => number
  /** The events of other windows since the last look; fold `events()` again when there are any. */
  readonly refresh: () => Promise<readonly Event[]>
}

export type Saved = { readonly saved: true } | { readonly saved: false; readonly problem: Problem }

export type Finished =
  | { readonly kind: 'finished'; readonly file: string; readonly assessment: Assessment }
  /** Another window was first; its file stands. */
  | { readonly kind: 'alreadyFinished'; readonly file: string }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** `changed`: edited outside the program. `twin`: another file has the same id and says something else. `clock`: its times cannot be right. */
export type Mark = 'changed' | 'twin' | 'clock'

/** One thing in the history. Paths are absolute. */
export type Entry =
  | {
      readonly kind: 'assessment'
      readonly file: string
      readonly id: string
      readonly assessment: Assessment
      readonly marks: readonly Mark[]
    }
  /** Written by a newer version: shown, never touched. */
  | { readonly kind: 'newer'; readonly file: string; readonly schema: number; readonly team?: string }
  | { readonly kind: 'damaged'; readonly file: string; readonly problem: Problem }

export type Found =
  | { readonly ok: true; readonly assessment: Assessment; readonly file: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }
