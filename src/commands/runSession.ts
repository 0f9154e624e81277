import { newSession, step } from '../domain/session.ts'
import type { Details } from '../domain/session.ts'
import { findConfigFolder } from '../store/dataFolder.ts'
import type { PreferencesFile } from '../store/preferences.ts'
import { aboutForm } from '../ui/screens/aboutForm.ts'
import { signsFor } from '../ui/theme.ts'
import { complain } from './complain.ts'
import { dayOf } from './dayOf.ts'
import { fileToken } from './fileToken.ts'
import { openBank } from './openBank.ts'
import { openStore } from './openStore.ts'
import { sessionPorts } from './sessionPorts.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

interface Options {
  readonly data?: string
  readonly questions?: string
  /** Set where the form about the team comes first, filled in with this. */
  readonly known?: Partial<Details>
}

/** Whether there is a person at a terminal that can show a screen. */
export function isInteractive({ stdin, stdout, env }: World): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined
}

/** Shows the screens until somebody leaves them, and says afterwards what was saved and where. */
export async function runSession({ data, questions, known }: Options, world: World): Promise<ExitCode> {
  if (!isInteractive(world)) {
    world.err('boring: the questions need a terminal; to score a file of answers, use boring score FILE\n')
    return exitCodes.wrongUsage
  }
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const { store, folder } = opened.value
  const read = await openBank(questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  const preferences = preferencesOf(world)
  const ports = sessionPorts({ bank, store, folder, preferences, world })
  const drafts = (await store.listDrafts()).map(({ events, id, started, bank: stamp }) => ({
    id,
    session: events.reduce((session, event) => step(bank, session, event), newSession(id, started, stamp)),
  }))
  const readOnly = store.whyReadOnly()
  // Colours are chosen when Ink's own packages are loaded, and they do not look at NO_COLOR.
  if (world.env['NO_COLOR'] && !world.env['FORCE_COLOR']) world.env['FORCE_COLOR'] = '0'
  const { runScreens } = await import('../ui/runScreens.tsx')
  const status = await runScreens(
    {
      bank,
      size: { columns: 80, rows: 24 },
      signs: signsFor(world.env),
      screen: known
        ? { kind: 'about', form: aboutForm({ ...(await preferences()).value, ...known }) }
        : { kind: 'home', cursor: 0 },
      help: false,
      busy: true,
      typedAhead: [],
      undo: [],
      redo: [],
      drafts,
      past: [],
      usual: {},
      today: dayOf(world.clock()),
      ...(readOnly && { notice: `${readOnly.what}: nothing can be saved here` }),
    },
    ports,
    world,
  )
  world.out(ports.farewell())
  return status === exitCodes.done && ports.unsaved() > 0 ? exitCodes.atFault : status
}

/** The preferences, read when they are first asked for. */
function preferencesOf(world: World): () => Promise<PreferencesFile> {
  let file: Promise<PreferencesFile> | undefined
  const { env, cwd, platform } = world
  return () => {
    file ??= import('../store/preferences.ts').then(({ openPreferences }) => {
      const folder = findConfigFolder({ env, cwd, platform })
      return openPreferences({ folder, token: fileToken })
    })
    return file
  }
}
