import type { KeyName } from '../terminal/key.ts'

/** What a key means on a screen. */
export type Command =
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'choose'
  | 'back'
  | 'previous'
  | 'next'
  | 'note'
  | 'background'
  | 'review'
  | 'evidence'
  | 'number'
  | 'vote'
  | 'way'
  | 'leaveSplit'
  | 'undo'
  | 'redo'
  | 'search'
  | 'edit'
  | 'lastTime'
  | 'mark'
  | 'whatIf'
  | 'compare'
  | 'correct'
  | 'searchNext'
  | 'searchBack'
  | 'openFile'
  | 'copy'
  | 'help'
  | 'quit'

/** The kinds of place that keys differ by. */
export type Place =
  | 'home'
  | 'pastSessions'
  /** Two sessions, question by question. */
  | 'comparison'
  | 'form'
  | 'question'
  /** A question to which everybody shows fingers at once, before the votes are in. */
  | 'handsUp'
  /** A question whose votes are in. */
  | 'settling'
  | 'background'
  /** What was found beside an answer, where there is nothing to write. */
  | 'evidence'
  /** What became of the experiments that were chosen last time. */
  | 'lastExperiments'
  | 'review'
  | 'result'
  /** What to try, chosen from a list. */
  | 'roadmap'
  /** The game with the answers. */
  | 'whatIf'
  | 'finished'
  /** A report that is read. */
  | 'reader'
  /** The keys of a place, shown over it. */
  | 'help'

/** A key, or several that do the same. */
export interface Binding {
  readonly command: Command
  readonly keys: readonly (KeyName | string)[]
  /** How the keys are written for people. */
  readonly shown: string
  /** What they do, by place; only there do they do anything. */
  readonly says: Readonly<Partial<Record<Place, string>>>
}
