import { count } from '../../domain/words/figures.ts'
import { plainLine } from '../../domain/plainText.ts'
import { teamAndService } from '../../domain/words/teamAndService.ts'
import { longDate } from '../../report/longDate.ts'
import type { Kept, Store } from '../../store/store.ts'
import { findSession, isFile } from '../judged/findSession.ts'
import { openStore } from '../judged/openStore.ts'
import { openBank } from '../questions/openBank.ts'
import { askYes, canAsk } from '../terminal/askYes.ts'
import { complain } from '../terminal/complain.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

interface Options {
  /** Whether nobody is asked. */
  readonly force: boolean
  readonly data: string | undefined
}

/** Takes a finished session out of the history after a yes. Its file stays, beside one that hides it. */
export async function deleteSession(
  which: string,
  { force, data }: Options,
  world: World,
): Promise<ExitCode> {
  if (isFile(which))
    return complain(
      world,
      [{ where: plainLine(which), what: 'is a file', todo: 'name a session by its id, its team, or latest' }],
      exitCodes.wrongUsage,
    )
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const { store } = opened.value
  const readOnly = store.whyReadOnly()
  if (readOnly) return complain(world, [readOnly])
  const bank = await openBank(undefined, world)
  if (!bank.ok) return complain(world, bank.problems)
  const found = await findSession(which, data, bank.value, world)
  if (!found.ok) return found.status
  const { id } = found.value
  // A file of that name in the working directory is found as well, and is none of ours.
  if (id === undefined) return complain(world, [{ where: plainLine(which), what: 'is not in the history' }])
  const session = { ...found.value, id }
  world.out(`${await described(session, store)}\n`)
  if (!force && !canAsk(world)) {
    world.err('boring: nothing was deleted, for nobody can be asked here; --force deletes it unasked\n')
    return exitCodes.wrongUsage
  }
  if (!force && !(await askYes('Delete this session?', world))) {
    world.out('Nothing was deleted. boring history --json has the ids of all sessions.\n')
    return exitCodes.done
  }
  const problem = await store.remove(id)
  if (problem) return complain(world, [problem])
  world.out(`Deleted. Its file stays, and boring doctor --restore ${id} shows it again.\n`)
  return exitCodes.done
}

/** A session in a line, and what goes with it. */
async function described(session: Kept, store: Store): Promise<string> {
  const { id, date, answers } = session
  const entries = await store.list((each) => each.id === id)
  const alike = entries.filter((entry) => entry.kind === 'assessment' && entry.assessment.id === id).length
  const more = [
    ...(alike > 1 ? [`${alike} files have this id, and all of them go`] : []),
    ...(session.supersedes ? ['what it corrected goes with it'] : []),
  ]
  const said = count(Object.keys(answers).length, 'answer')
  return `${plainLine(teamAndService(session), 600)}, ${longDate(date)}, ${said} (${id})${more.length ? `; ${more.join('; ')}` : ''}`
}
