/** What a command may touch of the world around it. */
export interface World {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  /** The working directory, absolute. */
  readonly cwd: string
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** The time, now. */
  readonly clock: () => Date
  /** Writes data to standard output, all of it or it throws. */
  readonly out: (text: string) => void
  /** Writes a message to standard error. */
  readonly err: (text: string) => void
}

/** The program's exit statuses that commands choose between. */
export const exitCodes = { done: 0, atFault: 1, wrongUsage: 2 } as const
/** An exit status, one of `exitCodes` or 128 and the number of a signal. */
export type ExitCode = number
