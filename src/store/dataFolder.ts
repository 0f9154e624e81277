import type { Outcome } from '../domain/problem.ts'

/** Where data is kept. `own`: the platform's folder for this user, closed to everyone else. */
export interface DataFolder {
  /** Absolute; it need not exist yet. */
  readonly path: string
  readonly own: boolean
}

/** What the choice of the folders depends on. */
export interface Surroundings {
  /** What `--data` said. */
  readonly flag?: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly platform: NodeJS.Platform
}

/** `--data`, BORING_DATA, `.boring-releases/` here or above, else the platform's own. Wrong usage (exit 2) when there is none. */
export declare function findDataFolder(surroundings: Surroundings): Outcome<DataFolder>

/** The platform's folder for caches, or undefined when there is none. */
export declare function findCacheFolder(surroundings: Surroundings): string | undefined

/** The platform's folder for preferences. */
export declare function findConfigFolder(surroundings: Surroundings): Outcome<string>
