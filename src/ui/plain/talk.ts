import type { Finding } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Details, Session } from '../../domain/session/session.ts'
import type { TimeBox } from '../../domain/session/timeBox.ts'
import type { Asked } from '../askPorts.ts'
import type { DraftSummary, FinishedFiles, PastSession } from '../sessions.ts'
import type { ReportNews } from '../reportNews.ts'
import type { AboutForm } from '../screens/about/aboutForm.ts'
import type { FactsForm } from '../screens/facts/factsForm.ts'
import type { Undoable } from '../undoable.ts'
import type { Row } from './row.ts'

/** A question that is asked. */
export interface QuestionPlace {
  readonly kind: 'question'
  readonly question: string
  /** Whether the list of all answers sent us here, and is gone back to. */
  readonly fromReview: boolean
  /** Set where it was read out already, and only what is new is said. */
  readonly heard?: true
}

/** What is being asked for. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'past' }
  | { readonly kind: 'pastResult'; readonly past: PastSession }
  | { readonly kind: 'about'; readonly form: AboutForm }
  /** What became of the experiment at this place of the last ones. */
  | { readonly kind: 'lastExperiment'; readonly at: number }
  /** Whether what the reports say of them is taken into the history. */
  | { readonly kind: 'takeIn' }
  | QuestionPlace
  | { readonly kind: 'writing'; readonly what: 'note' | 'because'; readonly at: QuestionPlace }
  /** A contradiction between an answer and what was found, before the place to go on to. */
  | { readonly kind: 'evidence'; readonly about: string; readonly onward: Place }
  /** `brief`: the list was read out before. */
  | { readonly kind: 'review'; readonly brief: boolean }
  /** Facts beside the answers, which are kept as a whole. */
  | { readonly kind: 'facts'; readonly form: FactsForm }
  | { readonly kind: 'result' }
  | { readonly kind: 'roadmap'; readonly brief: boolean }
  /** Who sees to each of the experiments that were chosen, and when it is looked at again. */
  | {
      readonly kind: 'experiment'
      readonly names: readonly string[]
      readonly at: number
      readonly asks: 'owner' | 'review'
    }
  /** Something is in memory only; `next` is where it goes on. */
  | { readonly kind: 'unsaved'; readonly why: string; readonly next: Place }
  | { readonly kind: 'finished'; readonly files: FinishedFiles }

/** A conversation with a team: everything that is said follows from this and from what is typed. */
export interface Talk {
  readonly bank: Bank
  /** ISO date. */
  readonly today: string
  /** Whether somebody is there who can mend what goes wrong; not so where the lines come from a file. */
  readonly attended: boolean
  readonly place: Place
  readonly session?: Session
  /** What was gathered and waits for a session to keep it. */
  readonly found?: readonly Finding[]
  /** What the reports of the team's last session say since. */
  readonly news?: ReportNews
  /** What can be undone, the last thing last, and what can be done again. */
  readonly undo: readonly Undoable[]
  readonly redo: readonly Undoable[]
  /** What is said to be saved once it is. */
  readonly saving?: string
  readonly drafts: readonly DraftSummary[]
  readonly past: readonly PastSession[]
  /** How many finished sessions there are besides. */
  readonly older?: number
  /** What the questions about the team begin with. */
  readonly usual: Partial<Details>
  /** What was said of the team before the conversation. */
  readonly known: Partial<Details>
  readonly timeBox: TimeBox
}

/** What is to be done outside the conversation. */
export type TalkEffect =
  | Asked
  | { readonly kind: 'leave'; readonly status: number }
  /** Once more, what is in memory only. */
  | { readonly kind: 'retry' }

/** A conversation after something was typed or done: what is said at once, and what is to be done. */
export interface TurnOf<T, E> {
  readonly talk: T
  readonly said: readonly Row[]
  readonly effects: readonly E[]
}

export type Turn = TurnOf<Talk, TalkEffect>

/** A turn that only moves on. */
export function moveTo(talk: Talk, place: Place): Turn {
  return { talk: { ...talk, place }, said: [], effects: [] }
}

/** A turn in which something is said, and the same is asked again. */
export function say(talk: Talk, ...said: readonly Row[]): Turn {
  return { talk, said, effects: [] }
}

export function doing(talk: Talk, ...effects: readonly TalkEffect[]): Turn {
  return { talk, said: [], effects }
}
