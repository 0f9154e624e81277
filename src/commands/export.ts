import { plainLine } from '../domain/plainText.ts'
import type { Bank } from '../domain/bank.ts'
import { answersCsv } from '../store/transfer/answersCsv.ts'
import { derivedIdentity } from '../store/assessments/derivedIdentity.ts'
import { asJson, asNdjson, leaving, tooFewVotes } from '../store/transfer/exportAssessments.ts'
import type { Private } from '../store/transfer/exportAssessments.ts'
import type { Kept } from '../store/store.ts'
import { complain } from './terminal/complain.ts'
import { findSession } from './judged/findSession.ts'
import { openBank } from './questions/openBank.ts'
import { openStore } from './judged/openStore.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'
import { writeNamed } from './reports/writeNamed.ts'

interface Options {
  readonly json?: true
  readonly ndjson?: true
  readonly csv?: true
  readonly withNotes?: true
  readonly withVotes?: true
  readonly out?: string
  readonly force?: true
  readonly data?: string
  readonly questions?: string
}

/** Writes finished sessions, all or those that are named, in a form that other programs read. Notes and votes stay unless they are asked for. */
export async function exportSessions(
  named: readonly string[],
  options: Options,
  world: World,
): Promise<ExitCode> {
  const { withNotes = false, withVotes = false, out = '-', force = false, data } = options
  const bank = await openBank(options.questions, world)
  if (!bank.ok) return complain(world, bank.problems)
  const found = named.length ? await those(named, data, bank.value, world) : await all(data, world)
  if (found.kind === 'failed') return found.status
  const asked = { withNotes, withVotes }
  const few = withVotes ? tooFewVotes(found.sessions) : []
  if (few.length) return complain(world, few)
  const text = textOf(bank.value, found.sessions, asked, options)
  if (out === '-') world.out(text)
  else {
    const written = writeNamed(out, text, force, world)
    if (!written.ok) return complain(world, written.problems)
    world.err(`Written: ${plainLine(out, 2000)}\n`)
  }
  return found.status
}

type Found =
  | { readonly kind: 'found'; readonly sessions: readonly Kept[]; readonly status: ExitCode }
  | { readonly kind: 'failed'; readonly status: ExitCode }

/** Every session that can be read; those that cannot are said, and make the status that of data at fault. */
async function all(data: string | undefined, world: World): Promise<Found> {
  const opened = openStore(data, world)
  if (!opened.ok) return { kind: 'failed', status: complain(world, opened.problems, exitCodes.wrongUsage) }
  const entries = await opened.value.store.list()
  const damaged = entries.flatMap((entry) => (entry.kind === 'damaged' ? [entry.problem] : []))
  const newer = entries.flatMap(({ kind, file }) =>
    kind === 'newer' ? [{ where: file, what: 'needs a newer version of boring; it is not in this' }] : [],
  )
  const missing = [...damaged, ...newer]
  return {
    kind: 'found',
    sessions: entries.flatMap((entry) => (entry.kind === 'assessment' ? [entry.assessment] : [])),
    status: missing.length ? complain(world, missing) : exitCodes.done,
  }
}

async function those(
  named: readonly string[],
  data: string | undefined,
  bank: Bank,
  world: World,
): Promise<Found> {
  const sessions = new Map<string, Kept>()
  let status: ExitCode | undefined
  for (const which of named) {
    const found = await findSession(which, data, bank, world)
    if (found.ok) {
      const id = found.value.id ?? derivedIdentity(found.value)
      sessions.set(id, { ...found.value, id })
    } else status = found.status
  }
  return status === undefined
    ? { kind: 'found', sessions: [...sessions.values()], status: exitCodes.done }
    : { kind: 'failed', status }
}

function textOf(bank: Bank, sessions: readonly Kept[], asked: Private, { csv, ndjson }: Options): string {
  if (csv) return answersCsv(bank, sessions, asked)
  const bare = sessions.map((session) => leaving(session, asked))
  return ndjson ? asNdjson(bare) : asJson(bare)
}
