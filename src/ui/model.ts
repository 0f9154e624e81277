import type { Screen } from './screen.ts'
import type { DraftSummary, FinishedFiles, PastSession } from './sessions.ts'
import type { Assessment, Experiment, Finding } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { TimeBox } from '../domain/session/timeBox.ts'
import type { Details, Event, Session } from '../domain/session/session.ts'
import type { ReportNews } from './reportNews.ts'
import type { Undoable } from './undoable.ts'
import type { Signs } from './looks/signs.ts'
import type { Key } from './terminal/key.ts'

/** The window, in cells; both at least 1. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Everything that the screens show follows from this, and from nothing else. */
export interface Model {
  readonly bank: Bank
  readonly size: Size
  readonly signs: Signs
  readonly screen: Screen
  readonly session?: Session
  /** Whether the keys are shown instead of the screen. */
  readonly help: boolean
  /** The first row of the keys in view. */
  readonly helpTop?: number
  /** Why the last answer is in memory only, until it is kept. */
  readonly notSaved?: string
  /** Set once somebody wants to leave though not all is saved; the next q leaves. */
  readonly leaving?: true
  /** What went wrong last, or what there is to know; gone with the next key. */
  readonly notice?: string
  /** Set while something is written; keys wait. */
  readonly busy: boolean
  readonly drafts: readonly DraftSummary[]
  /** The finished sessions, the newest first; of very many, the newest. */
  readonly past: readonly PastSession[]
  /** How many finished sessions there are besides. */
  readonly older?: number
  /** What is usual here, for the form. */
  readonly usual: Partial<Details>
  /** What was said of the team before the screens came up. */
  readonly known: Partial<Details>
  /** What was gathered and waits for a session to keep it. */
  readonly found?: readonly Finding[]
  /** What the reports of the team's last session say since. */
  readonly news?: ReportNews
  readonly timeBox: TimeBox
  /** What has passed of the minute that goes on; whole minutes are in the session. */
  readonly seconds: number
  /** ISO date of today. */
  readonly today: string
  /** What can be undone, the last thing last, and what can be done again. */
  readonly undo: readonly Undoable[]
  readonly redo: readonly Undoable[]
  /** The keys that came while it was busy. */
  readonly typedAhead: readonly Key[]
}

/** What is to be done outside the screens. */
export type Effect =
  | { readonly kind: 'begin'; readonly details: Details }
  | { readonly kind: 'record'; readonly event: Event }
  | { readonly kind: 'resume'; readonly id: string }
  | { readonly kind: 'correct'; readonly assessment: Assessment }
  /** Looks for what people wrote into the reports of a session. */
  | { readonly kind: 'lookIntoReports'; readonly of: string }
  /** Takes what became of a session's experiments into the history. */
  | { readonly kind: 'takeIn'; readonly of: string; readonly experiments: readonly Experiment[] }
  | { readonly kind: 'finish'; readonly session: Session }
  | { readonly kind: 'leave'; readonly status: number }
  | { readonly kind: 'suspend' }
  /** Gives a note to the person's own editor. */
  | { readonly kind: 'edit'; readonly question: string; readonly note: string }
  | { readonly kind: 'repaint' }
  /** Home again, with the lists read anew. */
  | { readonly kind: 'home' }

/** What happened, to the screens. */
export type Message =
  | { readonly kind: 'pressed'; readonly key: Key }
  | { readonly kind: 'resized'; readonly size: Size }
  /** So many seconds went by while the program was there. */
  | { readonly kind: 'ticked'; readonly seconds: number }
  /** The person's own editor gave a note back. */
  | { readonly kind: 'edited'; readonly question: string; readonly note: string }
  /** A session began, or goes on with the questions that it was begun with. */
  | { readonly kind: 'began'; readonly session: Session; readonly bank?: Bank }
  /** The reports were looked into. */
  | { readonly kind: 'reported'; readonly news?: ReportNews }
  /** A session of the history was corrected; this stands for it now. */
  | { readonly kind: 'tookIn'; readonly of: string; readonly now: PastSession }
  | { readonly kind: 'saved' }
  | { readonly kind: 'notSaved'; readonly why: string }
  | { readonly kind: 'finished'; readonly files: FinishedFiles }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'loaded'
      readonly bank?: Bank
      readonly drafts: readonly DraftSummary[]
      readonly past: readonly PastSession[]
      readonly older?: number
      readonly usual: Partial<Details>
      readonly timeBox?: TimeBox
      /** What there is to know about them. */
      readonly notice?: string
    }
  /** Evidence was gathered; `notice` is what could not be. */
  | { readonly kind: 'found'; readonly findings: readonly Finding[]; readonly notice?: string }
  | {
      readonly kind: 'cameHome'
      readonly bank?: Bank
      readonly drafts: readonly DraftSummary[]
      readonly past: readonly PastSession[]
      readonly older?: number
    }

/** The model after a message, and what is to be done. */
export interface Change {
  readonly model: Model
  readonly effects: readonly Effect[]
}
