import path from 'node:path'
import { ulid } from 'ulid'
import type { Ballot } from '../../domain/ballots/ballot.ts'
import type { Bank } from '../../domain/bank.ts'
import { bankName, otherBank } from '../../domain/otherBank.ts'
import { problemLine } from '../../domain/problem.ts'
import type { Outcome } from '../../domain/problem.ts'
import { teamKey } from '../../domain/session/teamKey.ts'
import { readBallot, writeBallot } from '../../store/transfer/ballotFile.ts'
import { realFileSystem } from '../../store/files/fileSystem.ts'
import { isThere } from '../../store/files/folders.ts'
import { readFileIfThere } from '../../store/files/readFileIfThere.ts'
import { noSuchFolder, writeDocument } from '../../store/files/writeDocument.ts'
import type { BallotSoFar } from '../../ui/plain/ballot/ballotTalk.ts'
import type { Kept } from '../../ui/ports.ts'
import { bankStamp } from './bankStamp.ts'
import { fileToken } from '../terminal/fileToken.ts'
import type { World } from '../terminal/world.ts'

/** The file of one person's ballot. */
export interface BallotKeeper {
  /** What the person said before, where the file was there. */
  readonly before?: Ballot
  /** Writes the ballot, whole or not at all. */
  readonly keep: (ballot: BallotSoFar) => Kept
}

/**
 * A keeper of the ballot in a file (an absolute path). A file that is there is refused without `force`; with it, it has
 * to be a ballot of the same team and questions, and is gone on with: its id stays, so that the person counts once.
 */
export async function ballotKeeper(
  file: string,
  bank: Bank,
  { force, team }: { readonly force: boolean; readonly team?: string },
  { clock }: Pick<World, 'clock'>,
): Promise<Outcome<BallotKeeper>> {
  const there = await ballotAt(file, bank, { force, ...(team !== undefined && { team }) })
  if (!there.ok) return there
  const before = there.value
  const identity = before?.ballot ?? ulid(clock().getTime())
  // What is there is replaced from the second write on, for then it is ours.
  let ours = before !== undefined
  const keep = (ballot: BallotSoFar): Kept => {
    const text = writeBallot({
      ...ballot,
      ballot: identity,
      voted: clock().toISOString(),
      bank: bankStamp(bank),
    })
    const written = writeDocument(file, text, { force: ours, makeFolders: false, token: fileToken })
    if (!written.ok) return { saved: false, why: written.problems.map(problemLine).join(' ') }
    if (written.value === 'taken') return { saved: false, why: `${file} is there already` }
    ours = true
    return { saved: true }
  }
  return { ok: true, value: { ...(before && { before }), keep } }
}

async function ballotAt(
  file: string,
  bank: Bank,
  { force, team }: { readonly force: boolean; readonly team?: string },
): Promise<Outcome<Ballot | undefined>> {
  const text = readFileIfThere(file)
  if (!text.ok) return text
  if (text.value === undefined) {
    const folder = path.dirname(file)
    // Said before the questions are asked, and not when the first answer is to be written.
    return isThere(realFileSystem, folder)
      ? { ok: true, value: undefined }
      : { ok: false, problems: [noSuchFolder(folder)] }
  }
  const refused = (what: string, todo: string) =>
    ({ ok: false, problems: [{ where: file, what, todo }] }) as const
  if (!force) return refused('is there already', '--force goes on with it, or choose another name with --out')
  const read = await readBallot(text.value, file, bank)
  if (!read.ok) return read
  if (otherBank(bank, read.value.bank))
    return refused(
      `has votes on the questions of ${bankName(read.value.bank)}`,
      'choose another name with --out',
    )
  if (team !== undefined && teamKey(read.value.team) !== teamKey(team))
    return refused(`is a ballot of ${read.value.team}`, 'choose another name with --out')
  return read
}
