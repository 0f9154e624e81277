import { plainLine } from '../domain/plainText.ts'
import { findDataFolder } from '../store/files/dataFolder.ts'
import { doctorFor } from '../store/doctor/doctor.ts'
import type { Finding } from '../store/doctor/finding.ts'
import { deleteSession } from './doctor/deleteSession.ts'
import { discardDraft } from './doctor/discardDraft.ts'
import { restoreSession } from './doctor/restoreSession.ts'
import { whereData } from './doctor/whereData.ts'
import { complain } from './terminal/complain.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly data?: string
  readonly moveToTrash?: true
  /** A session to take out of the history, and one to bring back. */
  readonly delete?: string
  readonly restore?: string
  /** A session that was begun, and will not be finished. */
  readonly discard?: string
  readonly force?: true
}

/** What is as it should be, and named for whoever wants to change it. */
const quiet: ReadonlySet<Finding['kind']> = new Set(['deleted', 'open'])

/** What takes somebody to look at it; the rest is only in the way. */
const troubles: ReadonlySet<Finding['kind']> = new Set(['damaged', 'changed', 'twin', 'rival'])

/** Says where data lies and what is damaged or left over there; moves what nobody needs to a trash folder, deletes or restores a session when asked to. */
export async function doctor({ data, ...options }: Options, world: World): Promise<ExitCode> {
  const how = { force: options.force === true, data }
  if (options.delete !== undefined) return deleteSession(options.delete, how, world)
  if (options.discard !== undefined) return discardDraft(options.discard, how, world)
  if (options.restore !== undefined) return restoreSession(options.restore, data, world)
  return examine({ data, moveToTrash: options.moveToTrash === true }, world)
}

function examine(
  { data, moveToTrash }: { readonly data: string | undefined; readonly moveToTrash: boolean },
  world: World,
): ExitCode {
  const { env, cwd, platform, clock, out } = world
  const folder = findDataFolder({ env, cwd, platform, ...(data !== undefined && { flag: data }) })
  if (!folder.ok) return complain(world, folder.problems, exitCodes.wrongUsage)
  const looking = doctorFor(folder.value, { now: () => clock().getTime(), random: Math.random })
  const findings = looking.examine()
  out(whereData(folder.value, world))
  for (const { kind, path, what } of findings)
    out(`${kind}: ${plainLine(path, 2000)} ${plainLine(what, 500)}\n`)
  if (findings.every(({ kind }) => quiet.has(kind))) out('Nothing is damaged or left over.\n')
  if (!moveToTrash && findings.some(({ movable }) => movable))
    out('boring doctor --move-to-trash puts away what nobody needs.\n')
  if (!moveToTrash)
    return findings.some(({ kind }) => troubles.has(kind)) ? exitCodes.atFault : exitCodes.done
  const moved = looking.moveToTrash(findings)
  for (const { path, to, problem } of moved)
    if (!problem) out(`Moved ${plainLine(path, 2000)} to ${plainLine(to, 2000)}\n`)
  const stuck = moved.flatMap(({ problem }) => problem ?? [])
  return stuck.length ? complain(world, stuck) : exitCodes.done
}
