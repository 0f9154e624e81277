import { beginning } from '../../ui/plain/beginning.ts'
import { proposedForm } from '../../ui/screens/about/proposedForm.ts'
import { openLines } from '../../ui/terminal/openLines.ts'
import { dayOf } from '../terminal/dayOf.ts'
import { openSession } from './openSession.ts'
import type { SessionOptions } from './openSession.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** The session as a conversation of lines: in a terminal, from a pipe or from a file. */
export async function runPlainSession(options: SessionOptions, world: World): Promise<ExitCode> {
  const opened = await openSession(options, world, 'assess --plain')
  if (!opened.ok) return opened.status
  const { store, ports, stopGathering, balloted, correcting } = opened.value
  const [lists, { usual, timeBox, notice }] = await Promise.all([ports.lists(), ports.usual()])
  const readOnly = store.whyReadOnly()
  const known = { ...balloted, ...options.known }
  const { runPlain } = await import('../../ui/plain/runPlain.ts')
  const say = world.out
  const reading = openLines({
    stdin: world.stdin,
    say,
    onEnd: () => `\n${ports.farewell()}`,
    onBroken: () => `\n${ports.farewell()}`,
  })
  try {
    if (notice !== undefined) say(`${notice}\n`)
    if (correcting) say(`${beginning(correcting)}\n`)
    if (readOnly) say(`${readOnly.what}: nothing can be saved here\n`)
    return await runPlain(
      {
        today: dayOf(world.clock()),
        attended: world.stdin.isTTY === true,
        ...(correcting && { session: correcting }),
        place: correcting
          ? { kind: 'review', brief: false }
          : Object.keys(options.known ?? {}).length
            ? { kind: 'about', form: proposedForm({ past: lists.past, usual, known }) }
            : { kind: 'home' },
        ...lists,
        usual,
        known,
        timeBox,
        undo: [],
        redo: [],
      },
      ports,
      {
        lines: reading.lines,
        say,
        width: () => world.stdout.columns || 80,
        echoes: world.stdin.isTTY === true,
      },
    )
  } finally {
    reading.close()
    stopGathering()
  }
}
