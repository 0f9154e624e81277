import type { Bank } from '../../domain/bank.ts'
import type { Details, Session } from '../../domain/session/session.ts'
import { findConfigFolder } from '../../store/files/dataFolder.ts'
import type { PreferencesFile } from '../../store/preferences/preferences.ts'
import type { Store } from '../../store/store.ts'
import type { Ports } from '../../ui/ports.ts'
import { complain } from '../terminal/complain.ts'
import { fileToken } from '../terminal/fileToken.ts'
import { openBank } from '../questions/openBank.ts'
import { openStore } from '../judged/openStore.ts'
import { readBallots } from './readBallots.ts'
import { sessionPorts } from './sessionPorts.ts'
import { toCorrect } from './toCorrect.ts'
import { startGathering } from './startGathering.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** Which session, however it is shown. */
export interface SessionOptions {
  readonly data?: string
  readonly questions?: string
  /** The session to correct, as it is named. */
  readonly correct?: string
  /** Files of ballots, the first votes of a session. */
  readonly ballots?: readonly string[]
  /** Set where what is known of the team comes first. */
  readonly known?: Partial<Details>
  /** Clones and files of records to gather evidence from, while the team talks. */
  readonly evidence?: readonly string[]
}

/** What a session is held with. */
export interface OpenSession {
  readonly bank: Bank
  readonly store: Store
  readonly ports: Ports
  /** Gives up what is still being gathered. */
  readonly stopGathering: () => void
  /** The correction that is begun, where one was asked for. */
  readonly correcting?: Session
  /** What ballots tell of the team. */
  readonly balloted: Partial<Details>
}

/** The bank, the store and the ports of a session; or the exit status, the problems said. `goOn` is typed to go on with a draft. */
export async function openSession(
  { data, questions, correct, ballots, known, evidence = [] }: SessionOptions,
  world: World,
  goOn = '',
): Promise<
  { readonly ok: true; readonly value: OpenSession } | { readonly ok: false; readonly status: ExitCode }
> {
  const opened = openStore(data, world)
  if (!opened.ok) return { ok: false, status: complain(world, opened.problems, exitCodes.wrongUsage) }
  const read = await openBank(questions, world)
  if (!read.ok) return { ok: false, status: complain(world, read.problems) }
  const bank = read.value
  const { store, folder } = opened.value
  const team = known?.team
  const merged = ballots?.length
    ? await readBallots(ballots, { bank, ...(team !== undefined && { team }) }, world)
    : undefined
  if (merged && !merged.ok) return { ok: false, status: complain(world, merged.problems) }
  const before = correct === undefined ? undefined : await toCorrect(correct, store, bank)
  if (before && !before.ok) return { ok: false, status: complain(world, before.problems) }
  const preferences = preferencesOf(world)
  const { done: found, stop: stopGathering } = startGathering(evidence, world)
  const means = { bank, store, folder, preferences, found, world, goOn }
  const ports = sessionPorts(merged ? { ...means, ballots: merged.value } : means)
  const balloted = merged ? { team: merged.value.team, participants: merged.value.people } : {}
  const opening = { bank, store, ports, stopGathering, balloted }
  return { ok: true, value: before ? { ...opening, correcting: ports.correct(before.value) } : opening }
}

/** The preferences, read when they are first asked for. */
function preferencesOf(world: World): () => Promise<PreferencesFile> {
  let file: Promise<PreferencesFile> | undefined
  const { env, cwd, platform } = world
  return () => {
    file ??= import('../../store/preferences/preferences.ts').then(({ openPreferences }) => {
      const folder = findConfigFolder({ env, cwd, platform })
      return openPreferences({ folder, token: fileToken })
    })
    return file
  }
}
