import type { Details } from '../domain/session/session.ts'
import type { Cadence } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'
import { runSession } from './session/runSession.ts'
import { wantsPlain } from './terminal/wantsPlain.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly quick?: true
  readonly correct?: string
  readonly plain?: true
  readonly ballots?: readonly string[]
  readonly team?: string
  readonly service?: string
  readonly cadence?: Cadence
  readonly target?: Cadence
  readonly checkpoint?: string
  readonly evidence?: readonly string[]
  readonly data?: string
  readonly questions?: string
}

/** Walks a team through the questions; what the options say stands in the form already. */
export async function assess(
  { data, questions, quick, plain, correct, evidence = [], ballots, ...options }: Options,
  world: World,
): Promise<ExitCode> {
  const { team, service, cadence, target, checkpoint } = options
  const known: Partial<Details> = {
    ...(quick && { mode: 'quick' }),
    ...(team !== undefined && { team: plainLine(team) }),
    ...(service !== undefined && { service: plainLine(service) }),
    ...(cadence && { cadence }),
    ...(target && { target }),
    ...(checkpoint !== undefined && { checkpoint: plainLine(checkpoint) }),
  }
  const session = {
    ...(data !== undefined && { data }),
    ...(questions !== undefined && { questions }),
    ...(ballots && { ballots }),
    ...(correct !== undefined && { correct }),
    known,
    evidence,
  }
  return plain || wantsPlain(world)
    ? (await import('./session/runPlainSession.ts')).runPlainSession(session, world)
    : runSession(session, world)
}
