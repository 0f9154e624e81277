import type { Bank } from '../domain/bank.ts'
import { inline } from '../domain/capabilityName.ts'
import { count, percentRange } from '../domain/figures.ts'
import { bankName, otherBank } from '../domain/otherBank.ts'
import { plainLine } from '../domain/plainText.ts'
import { problemLine } from '../domain/problem.ts'
import type { Entry } from '../store/store.ts'
import { complain } from './complain.ts'
import { judge } from './judge.ts'
import type { Reportable } from '../report/reportable.ts'
import { openBank } from './openBank.ts'
import { openStore } from './openStore.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

interface Options {
  readonly team?: string
  readonly json?: true
  readonly data?: string
  readonly questions?: string
}

/** Prints the finished sessions, the oldest first, each with what held the team back. */
export async function history({ team, json, data, questions }: Options, world: World): Promise<ExitCode> {
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const read = await openBank(questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  const entries = (await opened.value.store.list()).filter(
    (entry) => entry.kind !== 'assessment' || team === undefined || isCalled(entry.assessment.team, team),
  )
  const sessions = entries.flatMap((entry) =>
    entry.kind === 'assessment' ? [{ entry, judged: judge(bank, entry.assessment) }] : [],
  )
  if (json)
    world.out(
      `${JSON.stringify({ schema: 1, sessions: sessions.map(({ entry, judged }) => figures(entry.assessment.id, judged)) }, null, 2)}\n`,
    )
  else world.out(sessions.map(({ judged }) => `${line(judged)}\n`).join('') || nothingYet(team))
  sayOtherBanks(
    bank,
    sessions.map(({ judged }) => judged),
    world,
  )
  const unreadable = entries.flatMap((entry) => (entry.kind === 'assessment' ? [] : [whatIsWrong(entry)]))
  for (const each of unreadable) world.err(`boring: ${each}\n`)
  return exitCodes.done
}

function sayOtherBanks(bank: Bank, sessions: readonly Reportable[], { err }: World): void {
  const other = sessions.filter(({ assessment }) => otherBank(bank, assessment.bank))
  if (!other.length) return
  const dates = other.map(({ assessment: { date, team } }) => plainLine(`${date} ${team}`, 80))
  err(
    `boring: ${count(other.length, 'session was', 'sessions were')} asked with other questions than ${bankName(bank)}, and judged here with these: ${dates.slice(0, 3).join(', ')}${other.length > 3 ? ' …' : ''}\n`,
  )
}

function nothingYet(team: string | undefined): string {
  if (team === undefined) return 'No session was finished yet; boring starts one.\n'
  return `No session of ${plainLine(team, 80)} was finished; boring history lists those of all teams.\n`
}

function isCalled(name: string, asked: string): boolean {
  return name.normalize('NFC').toLowerCase() === asked.normalize('NFC').toLowerCase()
}

function figures(id: string, { assessment, diagnosis }: Reportable): Readonly<Record<string, unknown>> {
  const { team, service, date, cadence } = assessment
  const { working, situation, tentative, position, coverage } = diagnosis
  return {
    id,
    team,
    service: service ?? null,
    date,
    cadence,
    situation,
    workingStep: working?.step ?? null,
    readiness: working && { low: working.low.readiness, high: working.high.readiness },
    constraint: working?.low.holders[0]?.capability.id ?? null,
    tentative,
    position: position && { low: position.low, high: position.high },
    coverage,
  }
}

function line({ bank, assessment, diagnosis }: Reportable): string {
  const { working, situation } = diagnosis
  const constraint = working?.low.holders[0]
  const ready =
    working && working.low.readiness !== null && working.high.readiness !== null
      ? `${percentRange(working.low.readiness, working.high.readiness)} ready ${bank.words.steps[working.step].title}`
      : bank.words.situations[situation].title
  return [
    assessment.date,
    [assessment.team, assessment.service].filter(Boolean).join(' / '),
    bank.words.cadences[assessment.cadence].title,
    ready,
    constraint ? `held up by ${inline(constraint.capability)}` : '',
  ]
    .filter(Boolean)
    .join('  ')
}

function whatIsWrong(entry: Exclude<Entry, { kind: 'assessment' }>): string {
  return entry.kind === 'newer'
    ? `${entry.file} needs a newer version of this program; it is left alone`
    : problemLine(entry.problem)
}
