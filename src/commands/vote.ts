import path from 'node:path'
import type { Bank } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'
import { teamFolder } from '../store/files/teamFolder.ts'
import { nextBallotPlace } from '../ui/plain/ballot/ballotTalk.ts'
import type { BallotTalk } from '../ui/plain/ballot/ballotTalk.ts'
import { runBallot } from '../ui/plain/ballot/runBallot.ts'
import { openLines } from '../ui/terminal/openLines.ts'
import { ballotKeeper } from './session/ballotKeeper.ts'
import type { BallotKeeper } from './session/ballotKeeper.ts'
import { complain } from './terminal/complain.ts'
import { fileToken } from './terminal/fileToken.ts'
import { openBank } from './questions/openBank.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly team?: string
  readonly role?: string
  readonly name?: string
  readonly out?: string
  readonly quick?: true
  readonly force?: true
  readonly questions?: string
}

/** Asks one person, and writes the answers as a ballot for a coming session; nobody's name is in it. */
export async function vote(options: Options, world: World): Promise<ExitCode> {
  const opened = await openBank(options.questions, world)
  if (!opened.ok) return complain(world, opened.problems)
  const file = fileFor(options, world)
  const team = options.team === undefined ? undefined : plainLine(options.team)
  const keeper = await ballotKeeper(
    file,
    opened.value,
    { force: options.force === true, ...(team && { team }) },
    world,
  )
  if (!keeper.ok) return complain(world, keeper.problems)
  const farewell = (kept: boolean) =>
    kept
      ? `Your ballot: ${file}\nGive it to whoever holds the session. It bears no name but the file's.\n`
      : ''
  const reading = openLines({
    stdin: world.stdin,
    say: world.out,
    onEnd: () => '\n',
    onBroken: () => '\n',
  })
  try {
    return await runBallot(
      startOf(options, opened.value, keeper.value, world),
      { keep: keeper.value.keep, farewell },
      {
        lines: reading.lines,
        say: world.out,
        width: () => world.stdout.columns || 80,
        echoes: world.stdin.isTTY === true,
      },
    )
  } finally {
    reading.close()
  }
}

/** Where the ballot goes: to --out, or to a file that --name names, in the working directory. */
function fileFor({ out, name }: Options, { cwd }: World): string {
  const named = plainLine(name ?? '')
  return path.resolve(cwd, out ?? `ballot-${named ? teamFolder(named) : fileToken()}.json`)
}

function startOf(options: Options, bank: Bank, { before }: BallotKeeper, { stdin }: World): BallotTalk {
  const { team, role, quick } = options
  const said = role === undefined ? before?.role : plainLine(role, 60)
  const talk: BallotTalk = {
    bank,
    questions: bank.questions.filter((question) => !quick || question.quick),
    attended: stdin.isTTY === true,
    place: { kind: 'review' },
    ballot: {
      team: plainLine(team ?? before?.team ?? ''),
      ...(said && { role: said }),
      answers: before?.answers ?? {},
    },
  }
  return { ...talk, place: nextBallotPlace(talk, role !== undefined || before !== undefined) }
}
