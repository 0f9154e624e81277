import type { Assessment, BankStamp } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import type { Event } from '../domain/session/session.ts'

/** Where drafts and finished assessments are kept. Nothing in it throws for what it finds on the disk. */
export interface Store {
  /** Why nothing can be kept here: a newer format, a read-only folder. Undefined when it can. */
  readonly whyReadOnly: () => Problem | undefined
  /** Drafts that were neither finished nor discarded, the newest first. Those without a readable record are left out. */
  readonly listDrafts: () => Promise<readonly DraftEntry[]>
  /** A new draft; nothing is on disk before its first event. */
  readonly startDraft: (head: DraftHead) => Draft
  /** Goes on with a draft: the one of this id or, without one, the newest. */
  readonly openDraft: (id?: string) => Promise<Outcome<Draft>>
  /** Puts a draft away; its journal stays on disk until `boring doctor` moves it. */
  readonly discardDraft: (id: string) => Problem | undefined
  /** Keeps a finished assessment, once and for ever. Without an id it is given one, and a time of its end, unless it corrects another. */
  readonly finish: (assessment: Assessment) => Promise<Finished>
  /** Keeps assessments from elsewhere, as they are, unless they are here; those without an id are given one that is always the same. */
  readonly takeIn: (assessments: readonly Assessment[]) => Promise<TakenIn>
  /** Hides an assessment, until it is restored; its file stays. */
  readonly remove: (id: string) => Promise<Problem | undefined>
  /** Shows an assessment that was removed, by its id or the start of it, and gives the id. */
  readonly restore: (which: string) => Promise<Outcome<string>>
  /** Every assessment that is neither deleted nor superseded and is wanted, the oldest first, then what could not be read. */
  readonly list: (isWanted?: IsWanted) => Promise<readonly Entry[]>
  /** The same without the answers, each with a summary; 10,000 of them without waiting. */
  readonly summaries: <S>(how: Summarised<S>) => Promise<readonly EntryOf<Listed & { readonly summary: S }>[]>
  /** The whole of something that was listed, as its file says now. */
  readonly whole: (listed: EntryOf<Listed>) => Promise<Entry>
  /** The assessment of an id and what superseded it, again and again, the oldest first; none where it is not here, or was deleted. */
  readonly corrections: (id: string) => Promise<readonly Kept[]>
  /** An id or the start of one, `latest`, a team (its latest), or a file, which is read with the bank. */
  readonly find: (which: string, bank: Bank) => Promise<Outcome<Found>>
}

/** What the first record of every journal says: a ULID, an ISO time, and the bank that is asked. */
export interface DraftHead {
  readonly id: string
  readonly started: string
  readonly bank: BankStamp
  /** The whole bank that is asked, where it is not the program's own; so that it stays the same though its files change. */
  readonly questions?: unknown
  /** The finished session that is corrected, as it was when that began. */
  readonly corrects?: Assessment
}

export interface DraftEntry extends DraftHead {
  /** Every event of every window, in order. */
  readonly events: readonly Event[]
}

/** A draft that this window writes to. */
export interface Draft {
  readonly head: DraftHead
  /** Every event of every window in order, unsaved ones among them: fold them over `newSession`. */
  readonly events: () => readonly Event[]
  /** Keeps an event; when it says `saved`, this event and all before it are on disk. */
  readonly append: (event: Event) => Saved
  /** Tries again to keep what is in memory only. */
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
  /** The draft is still there. */
  | { readonly kind: 'failed'; readonly problem: Problem }

/** How many assessments were new, and how many were here, deleted ones among them; a problem ended it before the rest. */
export interface TakenIn {
  readonly added: number
  readonly known: number
  /** The ids of those that were here, and were deleted here; they stay so. */
  readonly deleted: readonly string[]
  readonly problem?: Problem
}

/** `changed`: edited outside the program. `twin`: another file has the same id and says something else. `rival`: another one corrects the same session. `clock`: its times cannot be right. */
export type Mark = 'changed' | 'twin' | 'rival' | 'clock'

/** An assessment that is kept. */
export type Kept = Assessment & { readonly id: string }

/** What a list needs of an assessment. */
export type Listed = Pick<Kept, 'id' | 'team' | 'service' | 'date' | 'started' | 'finished' | 'supersedes'>

/** Whether an assessment is to be read; `newer` is how many there are that are newer. */
export type IsWanted = (session: Listed, newer: number) => boolean

/** One thing in the history, and its file (an absolute path). */
export type EntryOf<A extends Listed> =
  | {
      readonly kind: 'assessment'
      readonly file: string
      readonly assessment: A
      readonly marks: readonly Mark[]
    }
  /** Written by a newer version: shown, never touched. */
  | { readonly kind: 'newer'; readonly file: string; readonly schema: number; readonly team?: string }
  | { readonly kind: 'damaged'; readonly file: string; readonly problem: Problem }

export type Entry = EntryOf<Kept>

/** A summary of an assessment that may be remembered instead of it. */
export interface Summarised<S> {
  /** Another one for whatever the summary depends on, so that old ones are not taken for it. */
  readonly version: string
  /** Plain JSON. */
  readonly of: (assessment: Kept) => S
  /** The summary that was remembered; undefined when it is none. */
  readonly read: (raw: unknown) => S | undefined
  /** Told how many files have to be read, before they are; that may take a while. */
  readonly onReading?: (files: number) => void
}

export interface Found {
  readonly assessment: Assessment
  readonly file: string
}
