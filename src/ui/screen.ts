import type { Supposed } from '../domain/diagnosis/suppose.ts'
import type { AboutForm } from './screens/about/aboutForm.ts'
import type { FactsForm } from './screens/facts/factsForm.ts'
import type { ExperimentForm } from './screens/roadmap/experimentForm.ts'
import type { FinishedFiles, PastSession } from './sessions.ts'
import type { TextField } from './terminal/textField.ts'

/** Where a team is in the program, and what that place has to remember. */
export type Screen =
  | HomeScreen
  | HistoryScreen
  | ComparisonScreen
  | AboutScreen
  | FactsScreen
  | QuestionScreen
  | EvidenceScreen
  | LastExperimentsScreen
  | ReviewScreen
  | ResultScreen
  | RoadmapScreen
  | WhatIfScreen
  | FinishedScreen

/** Where everything starts. */
export interface HomeScreen {
  readonly kind: 'home'
  readonly cursor: number
}

/** The finished sessions, team by team. */
export interface HistoryScreen {
  readonly kind: 'pastSessions'
  /** The place of the team among those that finished a session, and of one of its sessions. */
  readonly team: number
  readonly cursor: number
  readonly hint?: string
}

/** Two sessions of a team, question by question. */
export interface ComparisonScreen {
  readonly kind: 'comparison'
  readonly earlier: PastSession
  readonly later: PastSession
  /** The first row in view. */
  readonly top: number
}

/** What a team says about itself. */
export interface AboutScreen {
  readonly kind: 'about'
  readonly form: AboutForm
}

/** What a team states beside its answers. */
export interface FactsScreen {
  readonly kind: 'facts'
  readonly form: FactsForm
}

/** One question. */
export interface QuestionScreen {
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

/** What is typed at a question: something to write down, or the votes of all. */
export interface Writing {
  readonly kind: 'note' | 'because' | 'votes'
  readonly field: TextField
}

/** What was found beside an answer, or beside the cadence, before the screen to go on to. */
export interface EvidenceScreen {
  readonly kind: 'evidence'
  readonly about: string
  readonly top: number
  /** The sentence that is asked for, where what was found contradicts the answer. */
  readonly field?: TextField
  readonly onward: Screen
}

/** What became of the experiments of the last session. */
export interface LastExperimentsScreen {
  readonly kind: 'lastExperiments'
  /** The place among them; behind the last one are the ways on. */
  readonly cursor: number
  /** Who sees to the one in focus, and when it is looked at again, while that is typed. */
  readonly form?: ExperimentForm
}

/** All answers, and the way to the result. */
export interface ReviewScreen {
  readonly kind: 'review'
  readonly cursor: number
  /** What is searched for, while it is typed. */
  readonly search?: TextField
}

/** A page of what the answers amount to; of a past session, where one is given. */
export interface ResultScreen {
  readonly kind: 'result'
  readonly page: ResultPage
  /** The first row in view. */
  readonly top: number
  readonly past?: PastSession
}

/** The pages of a result. */
export type ResultPage = 'constraint' | 'steps' | 'position' | 'roadmap'

/** What to try, chosen from a list. */
export interface RoadmapScreen {
  readonly kind: 'roadmap'
  /** The place among what the cursor stops at: the candidates, then the way on. */
  readonly cursor: number
  /** Who sees to the experiment in focus, and when it is looked at again, while that is typed. */
  readonly form?: ExperimentForm
  /** What the last key could not do, and why. */
  readonly hint?: string
}

/** The game with the answers. */
export interface WhatIfScreen {
  readonly kind: 'whatIf'
  readonly cursor: number
  /** The answers of the game; the session has its own. */
  readonly supposed: Supposed
  /** Where it was begun, and is gone back to. */
  readonly back: ResultScreen | RoadmapScreen
  readonly past?: PastSession
}

/** A session that is saved. */
export interface FinishedScreen {
  readonly kind: 'finished'
  readonly files: FinishedFiles
}
