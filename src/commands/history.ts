import type { Bank } from '../domain/bank.ts'
import { count } from '../domain/words/figures.ts'
import { groupBy } from '../domain/groupBy.ts'
import { bankName } from '../domain/otherBank.ts'
import { lengthOfStarts } from '../domain/words/lengthOfStarts.ts'
import { plainLine } from '../domain/plainText.ts'
import { problemLine } from '../domain/problem.ts'
import { asciiHeights, blockHeights } from '../domain/trend/courseOf.ts'
import { historyJson } from '../report/historyJson.ts'
import { historyText } from '../report/historyText.ts'
import type { TeamHistory } from '../report/teamHistory.ts'
import { listFigures } from '../store/assessments/listFigures.ts'
import type { FiguresEntry } from '../store/assessments/listFigures.ts'
import type { Listed } from '../store/store.ts'
import { sessionLineKey } from '../domain/session/sessionLineKey.ts'
import { teamKey } from '../domain/session/teamKey.ts'
import { speaksUnicode } from '../ui/looks/signs.ts'
import { complain } from './terminal/complain.ts'
import { openBank } from './questions/openBank.ts'
import { openStore } from './judged/openStore.ts'
import { page } from './terminal/page.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly team?: string
  /** ISO dates, both included. */
  readonly since?: string
  readonly until?: string
  readonly json?: true
  readonly data?: string
  readonly questions?: string
}

type Session = Extract<FiguresEntry, { readonly kind: 'assessment' }>

const widest = 80

/** The characters of an id that tell its time. */
const leastOfId = 10

/** Prints the finished sessions of each team, the oldest first, and how the team fared over them. */
export async function history({ data, questions, json, ...asked }: Options, world: World): Promise<ExitCode> {
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const read = await openBank(questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  const entries = await listFigures(opened.value.store, bank, {
    isWanted: (each) => isAsked(each, asked),
    onReading: (files) => sayReading(files, world),
  })
  const sessions = entries.filter((entry) => entry.kind === 'assessment')
  const teams = byTeam(sessions)
  const isUnreadable = !sessions.length && entries.some((entry) => mayHide(entry, asked))
  if (json) for (const piece of historyJson(bank, eachFigured(teams))) world.out(piece)
  else if (!teams.length) world.out(isUnreadable ? '' : nothingFor(asked))
  else {
    const how = {
      columns: Math.min(world.stdout.columns || widest, widest),
      heights: speaksUnicode(world.env) ? blockHeights : asciiHeights,
      idLength: lengthOfStarts(
        sessions.map(({ assessment: { id } }) => id),
        leastOfId,
      ),
    }
    await page(teams.map((team) => historyText(bank, figured(team), how)).join('\n'), world)
  }
  sayOtherBanks(bank, sessions, world)
  for (const entry of entries)
    if (entry.kind !== 'assessment') world.err(`boring: ${plainLine(whatIsWrong(entry), 2000)}\n`)
  return isUnreadable ? exitCodes.atFault : exitCodes.done
}

/** So many files are read without anybody noticing. */
const manyFiles = 1000

/** What takes a while the first time is said, to a person. */
function sayReading(files: number, world: World): void {
  if (files < manyFiles || !world.stderr.isTTY) return
  world.err(`boring: reading ${files} sessions; the next look at them takes a moment only\n`)
}

function sayOtherBanks(bank: Bank, sessions: readonly Session[], { err }: World): void {
  const other = sessions.filter(({ assessment }) => assessment.otherBank)
  if (!other.length) return
  const dates = other.slice(0, 3).map(({ assessment: { date, team } }) => plainLine(`${date} ${team}`, 80))
  err(
    `boring: ${count(other.length, 'session was', 'sessions were')} asked with other questions than ${bankName(bank)}, and judged here with these: ${dates.join(', ')}${other.length > 3 ? ' …' : ''}\n`,
  )
}

function isAsked(assessment: Listed, { team, since, until }: Options): boolean {
  return (
    (team === undefined || teamKey(assessment.team) === teamKey(team)) &&
    (since === undefined || assessment.date >= since) &&
    (until === undefined || assessment.date <= until)
  )
}

/** The sessions of each team and service, by name; whatever way a name is spelt, it is one team. */
function byTeam(sessions: readonly Session[]): readonly (readonly Session[])[] {
  // To see through the ways in which a name is spelt takes time, and most sessions have the names of the one before.
  const keys = new Map<string, string>()
  const groups = groupBy(sessions, ({ assessment }) => {
    const spelt = `${assessment.team}\0${assessment.service ?? ''}`
    const key = keys.get(spelt) ?? sessionLineKey(assessment)
    keys.set(spelt, key)
    return key
  })
  return [...groups].toSorted(([one], [two]) => (one < two ? -1 : 1)).map(([, group]) => group)
}

/** One after the other, so that no more than one team's figures are held. */
function* eachFigured(teams: readonly (readonly Session[])[]): Iterable<TeamHistory> {
  for (const team of teams) yield figured(team)
}

function figured(sessions: readonly Session[]): TeamHistory {
  const { team = '', service } = sessions.at(-1)?.assessment ?? {}
  return {
    team,
    ...(service !== undefined && { service }),
    sessions: sessions.map(({ assessment: { id, date, figures }, marks }) => ({
      id,
      date,
      figures: figures(),
      marks,
    })),
  }
}

/** Whether what could not be read may hold what is asked for: then it would be wrong to say that nothing is there. */
function mayHide({ kind, file }: FiguresEntry, { team, since, until }: Options): boolean {
  const isAll = team === undefined && since === undefined && until === undefined
  return kind === 'damaged' && (isAll || !file.endsWith('.json'))
}

function nothingFor({ team, since, until }: Options): string {
  if (team === undefined && since === undefined && until === undefined)
    return 'No session was finished yet; boring starts one.\n'
  const of = team === undefined ? '' : ` of ${plainLine(team, 80)}`
  const when = since === undefined && until === undefined ? '' : ' in that time'
  return `No session${of} was finished${when}; boring history lists all that are there.\n`
}

function whatIsWrong(entry: Exclude<FiguresEntry, { readonly kind: 'assessment' }>): string {
  return entry.kind === 'newer'
    ? `${entry.file} needs a newer version of this program; it is left alone`
    : problemLine(entry.problem)
}
