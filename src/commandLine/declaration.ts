import type { Command } from '@commander-js/extra-typings'
import type { ExitCode, World } from '../commands/terminal/world.ts'

/** Runs a command with the world, and tells its exit status to whoever started it. */
export type Run = (command: (world: World) => Promise<ExitCode>) => Promise<void>

/** Adds one command, its options and its help. It loads what it runs when it is run. */
export type Declaration = (program: Command, run: Run) => void
