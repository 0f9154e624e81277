import type { Assessment, Experiment, Finding } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { TimeBox } from '../domain/session/timeBox.ts'
import type { Details, Event, Session } from '../domain/session/session.ts'
import type { DraftSummary, FinishedFiles, PastSession } from './sessions.ts'
import type { ReportNews } from './reportNews.ts'

/** Whether something is on disk now, and why not. */
export type Kept = { readonly saved: true } | { readonly saved: false; readonly why: string }

export interface Resumed {
  readonly session: Session
  readonly bank: Bank
}

/** What a session asks of whoever started it. */
export interface Ports {
  /** Starts a session whose first event is its details. */
  readonly begin: (details: Details) => { readonly session: Session; readonly kept: Kept }
  /** Starts the correction of a finished session; nothing is kept before its first event. */
  readonly correct: (assessment: Assessment) => Session
  /** Keeps an event of the session that is going on, before it returns. */
  readonly record: (event: Event) => Kept
  /** Tries once more to keep what is in memory only. */
  readonly retry: () => Kept
  /** Goes on with a session, and with the questions that it was begun with. */
  readonly resume: (id: string) => Promise<Resumed | { readonly why: string }>
  /** What people wrote into the reports of a session since; undefined where there is nothing, or nothing can be kept. */
  readonly lookIntoReports: (id: string) => Promise<ReportNews | undefined>
  /** Takes what became of a session's experiments into the history: the session as it stands there now. */
  readonly takeIn: (
    id: string,
    experiments: readonly Experiment[],
  ) => Promise<PastSession | { readonly why: string }>
  readonly finish: (session: Session) => Promise<FinishedFiles | { readonly why: string }>
  readonly lists: () => Promise<{
    /** The questions of a new session. */
    readonly bank: Bank
    readonly drafts: readonly DraftSummary[]
    /** The finished sessions, the newest first; `older` is how many more there are than these. */
    readonly past: readonly PastSession[]
    readonly older?: number
  }>
  /** What a repository and records show, once it is gathered; and what could not be read, a line each. */
  readonly found: Promise<{ readonly findings: readonly Finding[]; readonly problems: readonly string[] }>
  /** What the form about a team begins with. */
  readonly usual: () => Promise<{
    readonly usual: Partial<Details>
    readonly timeBox: TimeBox
    readonly notice?: string
  }>
  /** Has the person's own editor change a note; it has the terminal for that time. */
  readonly edit: (note: string) => { readonly note: string } | { readonly why: string }
  /** Tries once more to keep what is not kept; called before the program ends. What it returns is said on the normal screen. */
  readonly farewell: () => string
  /** How many events are in memory only. */
  readonly unsaved: () => number
}
