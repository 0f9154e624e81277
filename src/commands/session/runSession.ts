import { usualTimeBox } from '../../domain/session/timeBox.ts'
import { aboutForm } from '../../ui/screens/about/aboutForm.ts'
import { signsFor } from '../../ui/looks/signs.ts'
import { dayOf } from '../terminal/dayOf.ts'
import { draftSummary } from './draftBank.ts'
import { isInteractive } from '../terminal/isInteractive.ts'
import { openSession } from './openSession.ts'
import type { SessionOptions } from './openSession.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** Shows the screens until somebody leaves them, and says afterwards what was saved and where. */
export async function runSession(options: SessionOptions, world: World): Promise<ExitCode> {
  if (!isInteractive(world)) {
    world.err(
      'boring: the screens need a terminal; boring assess --plain asks line by line without one, boring score FILE scores a file of answers\n',
    )
    return exitCodes.wrongUsage
  }
  const opened = await openSession(options, world)
  if (!opened.ok) return opened.status
  const { bank, store, ports, stopGathering, balloted, correcting } = opened.value
  const { known } = options
  const drafts = (await Promise.all((await store.listDrafts()).map(draftSummary))).flat()
  const readOnly = store.whyReadOnly()
  const signs = signsFor(world.env)
  // Colours are chosen when Ink's own packages are loaded, and those do not look at NO_COLOR, nor know every terminal.
  world.env['FORCE_COLOR'] = { none: '0', sixteen: '1', many: '2' }[signs.colours]
  const { runScreens } = await import('../../ui/runScreens.tsx')
  const status = await runScreens(
    {
      bank,
      size: { columns: 80, rows: 24 },
      signs,
      ...(correcting && { session: correcting }),
      screen: correcting
        ? { kind: 'review', cursor: 0 }
        : known
          ? { kind: 'about', form: aboutForm({ ...balloted, ...known }) }
          : { kind: 'home', cursor: 0 },
      help: false,
      busy: true,
      typedAhead: [],
      timeBox: usualTimeBox,
      seconds: 0,
      undo: [],
      redo: [],
      drafts,
      past: [],
      usual: {},
      known: { ...balloted, ...known },
      today: dayOf(world.clock()),
      ...(readOnly && { notice: `${readOnly.what}: nothing can be saved here` }),
    },
    ports,
    world,
  )
  stopGathering()
  world.out(ports.farewell())
  return status === exitCodes.done && ports.unsaved() > 0 ? exitCodes.atFault : status
}
