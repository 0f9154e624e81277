import type { Cadence } from '../domain/bank.ts'
import type { Problem } from '../domain/problem.ts'

/** Small things that one machine remembers, all of which can be lost with a shrug. */
export interface Preferences {
  readonly team?: string
  readonly service?: string
  readonly cadence?: Cadence
  readonly target?: Cadence
  readonly participants?: number
  readonly checkpoint?: string
}

export interface PreferencesFile {
  readonly value: Preferences
  /** What was wrong with the file, if anything; the program goes on. */
  readonly problem?: Problem
  /** Keeps what changed; an undefined value forgets a key. Returns why it could not. */
  readonly remember: (changes: Partial<Preferences>) => Problem | undefined
}

/** The preferences in `folder/preferences.json`; without a folder they live in memory. */
export declare function openPreferences(folder: string | undefined): Promise<PreferencesFile>
