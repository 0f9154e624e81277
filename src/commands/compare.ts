import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import { compare as compareSessions } from '../domain/comparison/comparison.ts'
import { plainLine } from '../domain/plainText.ts'
import type { Problem } from '../domain/problem.ts'
import { comparisonJson } from '../report/comparisonJson.ts'
import { comparisonText } from '../report/comparisonText.ts'
import { earlierSession, isLike, sessionsLike } from '../store/assessments/earlierSession.ts'
import type { Listed } from '../store/store.ts'
import { teamKey } from '../domain/session/teamKey.ts'
import { teamAndService } from '../domain/words/teamAndService.ts'
import { complain } from './terminal/complain.ts'
import { findSession } from './judged/findSession.ts'
import type { FoundAs } from './judged/findSession.ts'
import { judge } from './judged/judge.ts'
import { openBank } from './questions/openBank.ts'
import { openStore } from './judged/openStore.ts'
import { sayOtherBank } from './questions/sayOtherBank.ts'
import { page } from './terminal/page.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly json?: true
  /** The service that is meant, where a team has several. */
  readonly service?: string
  readonly data?: string
  readonly questions?: string
}

interface Pair {
  readonly earlier: Assessment
  readonly later: Assessment
}

const widest = 80

/** Compares two sessions of a team: those that are named, or the last one and the one before it. */
export async function compare(
  named: readonly (string | undefined)[],
  { json, service, data, questions }: Options,
  world: World,
): Promise<ExitCode> {
  const read = await openBank(questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  const pair =
    service === undefined
      ? await pairOf(named, data, bank, world)
      : await pairOfService(service, named, data, world)
  if (!pair.ok) return pair.status
  for (const assessment of [pair.value.earlier, pair.value.later]) sayOtherBank({ bank, assessment }, world)
  const [earlier, later] = [judge(bank, pair.value.earlier), judge(bank, pair.value.later)]
  const sessions = { earlier, later, comparison: compareSessions(bank, earlier, later) }
  if (json) world.out(`${JSON.stringify(comparisonJson(sessions), null, 2)}\n`)
  else await page(comparisonText(bank, sessions, Math.min(world.stdout.columns || widest, widest)), world)
  return exitCodes.done
}

/** The last two sessions about a service, of the team that is named, if one is. */
async function pairOfService(
  service: string,
  [team, more]: readonly (string | undefined)[],
  data: string | undefined,
  world: World,
): Promise<FoundAs<Pair>> {
  const refused = (problem: Problem, status: ExitCode = exitCodes.atFault): FoundAs<never> => ({
    ok: false,
    status: complain(world, [problem], status),
  })
  if (more !== undefined)
    return refused(
      { where: '--service', what: 'goes with a team', todo: 'leave it out, or leave out the second session' },
      exitCodes.wrongUsage,
    )
  const opened = openStore(data, world)
  if (!opened.ok) return { ok: false, status: complain(world, opened.problems, exitCodes.wrongUsage) }
  const isAsked = (each: Listed) =>
    teamKey(each.service ?? '') === teamKey(service) &&
    (team === undefined || teamKey(each.team) === teamKey(team))
  const last = (await opened.value.store.list(isAsked)).findLast((entry) => entry.kind === 'assessment')
  if (last?.kind === 'assessment') return pairWith(last.assessment, data, world)
  const where = plainLine(team === undefined ? service : teamAndService({ team, service }), 600)
  return refused({ where, what: 'has no session here', todo: 'boring history lists what is there' })
}

async function pairOf(
  [first = 'latest', second]: readonly (string | undefined)[],
  data: string | undefined,
  bank: Bank,
  world: World,
): Promise<FoundAs<Pair>> {
  const one = await findSession(first, data, bank, world)
  if (!one.ok) return one
  if (second === undefined) return pairWith(one.value, data, world)
  const two = await findSession(second, data, bank, world)
  if (!two.ok) return two
  if (one.value.id !== undefined && one.value.id === two.value.id)
    return {
      ok: false,
      status: complain(world, [
        {
          where: `${plainLine(first)} and ${plainLine(second)}`,
          what: 'are one session',
          todo: 'name another; boring history has their ids',
        },
      ]),
    }
  const [earlier, later] = [one.value, two.value].toSorted((a, b) => timeOf(a) - timeOf(b))
  if (!earlier || !later || teamKey(earlier.team) !== teamKey(later.team))
    return {
      ok: false,
      status: complain(world, [
        {
          where: `${plainLine(first)} and ${plainLine(second)}`,
          what: 'are of two teams',
          todo: 'a team is compared with itself alone; name two of its sessions',
        },
      ]),
    }
  return { ok: true, value: { earlier, later } }
}

/** A session and the last one of its team and service; the last one and the one before it. */
async function pairWith(session: Assessment, data: string | undefined, world: World): Promise<FoundAs<Pair>> {
  const opened = openStore(data, world)
  if (!opened.ok) return { ok: false, status: complain(world, opened.problems, exitCodes.wrongUsage) }
  const entries = await opened.value.store.list(isLike(session))
  const last = sessionsLike(entries, session).at(-1)
  if (last && last.id !== session.id && timeOf(last) >= timeOf(session))
    return { ok: true, value: { earlier: session, later: last } }
  const earlier = earlierSession(entries, session)
  if (earlier) return { ok: true, value: { earlier, later: session } }
  return {
    ok: false,
    status: complain(world, [
      {
        where: plainLine(teamAndService(session)),
        what: `has no session before the one of ${session.date}`,
        todo: 'boring history lists what is there',
      },
    ]),
  }
}

function timeOf({ finished, started, date }: Assessment): number {
  return Date.parse(finished ?? started ?? date)
}
