import type { Assessment, Experiment, Finding } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { TimeBox } from '../domain/session/timeBox.ts'
import type { Supposed } from '../domain/diagnosis/suppose.ts'
import type { Details, Event, Session } from '../domain/session/session.ts'
import type { ReportNews } from './reportNews.ts'
import type { Undoable } from './undoable.ts'
import type { AboutForm } from './screens/about/aboutForm.ts'
import type { ExperimentForm } from './screens/roadmap/experimentForm.ts'
import type { FactsForm } from './screens/facts/factsForm.ts'
import type { Signs } from './looks/signs.ts'
import type { Key } from './terminal/key.ts'
import type { TextField } from './terminal/textField.ts'

/** The window, in cells; both at least 1. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** A session that was begun and not finished. */
export interface DraftSummary {
  readonly id: string
  readonly session: Session
  /** The questions that it was begun with. */
  readonly bank?: Bank
}

/** A session that was finished; `file` is where it is kept. */
export interface PastSession {
  readonly assessment: Assessment
  readonly file: string
}

/** What is typed at a question: something to write down, or the votes of all. */
export interface Writing {
  readonly kind: 'note' | 'because' | 'votes'
  readonly field: TextField
}

/** Where a team is in the program, and what that place has to remember. */
export type Screen =
  | { readonly kind: 'home'; readonly cursor: number }
  | {
      readonly kind: 'pastSessions'
      /** The place of the team among those that finished a session, and of one of its sessions. */
      readonly team: number
      readonly cursor: number
      readonly hint?: string
    }
  | {
      readonly kind: 'comparison'
      readonly earlier: PastSession
      readonly later: PastSession
      /** The first row in view. */
      readonly top: number
    }
  | { readonly kind: 'about'; readonly form: AboutForm }
  | { readonly kind: 'facts'; readonly form: FactsForm }
  | {
      readonly kind: 'question'
      readonly question: string
      /** The place among the choices, or -1 before one was chosen. */
      readonly cursor: number
      readonly writing?: Writing
      /** Set where the background of the question is shown instead of the choices: its first row in view. */
      readonly background?: number
      /** Whether the review sent us here, and is gone back to. */
      readonly fromReview: boolean
      /** Whether what the team said last time is shown, once it has answered. */
      readonly lastTime?: true
      /** What the last key could not do, and why. */
      readonly hint?: string
    }
  | {
      /** What was found beside an answer, or beside the cadence, before the screen to go on to. */
      readonly kind: 'evidence'
      readonly about: string
      readonly top: number
      /** The sentence that is asked for, where what was found contradicts the answer. */
      readonly field?: TextField
      readonly onward: Screen
    }
  | {
      readonly kind: 'lastExperiments'
      /** The place among them; behind the last one are the ways on. */
      readonly cursor: number
      /** Who sees to the one in focus, and when it is looked at again, while that is typed. */
      readonly form?: ExperimentForm
    }
  | {
      readonly kind: 'review'
      readonly cursor: number
      /** What is searched for, while it is typed. */
      readonly search?: TextField
    }
  | {
      readonly kind: 'result'
      readonly page: ResultPage
      /** The first row in view. */
      readonly top: number
      readonly past?: PastSession
    }
  | {
      readonly kind: 'roadmap'
      /** The place among what the cursor stops at: the candidates, then the way on. */
      readonly cursor: number
      /** Who sees to the experiment in focus, and when it is looked at again, while that is typed. */
      readonly form?: ExperimentForm
      /** What the last key could not do, and why. */
      readonly hint?: string
    }
  | {
      readonly kind: 'whatIf'
      readonly cursor: number
      /** The answers of the game; the session has its own. */
      readonly supposed: Supposed
      /** Where it was begun, and is gone back to. */
      readonly back: Screen & { kind: 'result' | 'roadmap' }
      readonly past?: PastSession
    }
  | { readonly kind: 'finished'; readonly files: FinishedFiles }

/** The pages of a result. */
export type ResultPage = 'constraint' | 'steps' | 'position' | 'roadmap'

/** Where a finished session and its report are. `problem` is what kept the report from being written. */
export interface FinishedFiles {
  readonly assessment: string
  readonly report?: string
  readonly problem?: string
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
