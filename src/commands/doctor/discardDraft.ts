import { count } from '../../domain/words/figures.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { teamAndService } from '../../domain/words/teamAndService.ts'
import type { DraftEntry, Store } from '../../store/store.ts'
import { openStore } from '../judged/openStore.ts'
import { draftSummary } from '../session/draftBank.ts'
import { askYes, canAsk } from '../terminal/askYes.ts'
import { complain } from '../terminal/complain.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** Puts away a session that was begun and will not be finished, after a yes. Its answers stay in its folder. */
export async function discardDraft(
  which: string,
  { force, data }: { readonly force: boolean; readonly data: string | undefined },
  world: World,
): Promise<ExitCode> {
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const { store } = opened.value
  const readOnly = store.whyReadOnly()
  if (readOnly) return complain(world, [readOnly])
  const draft = await draftMeant(which, store)
  if ('what' in draft) return complain(world, [draft])
  world.out(`${await described(draft)}\n`)
  if (!force && !canAsk(world)) {
    world.err('boring: nothing was discarded, for nobody can be asked here; --force discards it unasked\n')
    return exitCodes.wrongUsage
  }
  if (!force && !(await askYes('Discard this session?', world))) {
    world.out('Nothing was discarded.\n')
    return exitCodes.done
  }
  const problem = store.discardDraft(draft.id)
  if (problem) return complain(world, [problem])
  world.out('Discarded. Its answers stay where they are, until boring doctor --move-to-trash moves them.\n')
  return exitCodes.done
}

async function draftMeant(which: string, store: Store): Promise<DraftEntry | Problem> {
  const start = which.toUpperCase()
  const meant = (await store.listDrafts()).filter(({ id }) => which !== '' && id.startsWith(start))
  const [draft] = meant
  if (draft && meant.length === 1) return draft
  const where = plainLine(which, 80) || '""'
  return draft
    ? { where, what: `is the start of ${meant.length} ids`, todo: 'say more of it' }
    : { where, what: 'is no session that was begun', todo: 'boring doctor lists those' }
}

async function described(draft: DraftEntry): Promise<string> {
  const [summary] = await draftSummary(draft)
  const details = summary?.session.details
  const name = details ? plainLine(teamAndService(details), 600) : 'A session'
  const answers = count(Object.keys(summary?.session.answers ?? {}).length, 'answer')
  return `${name}, begun ${draft.started.slice(0, 10)}, ${answers} (${draft.id})`
}
