import { mergeBallots } from '../../domain/ballots/mergeBallots.ts'
import type { MergedBallots, SourcedBallot } from '../../domain/ballots/mergeBallots.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { readBallot } from '../../store/transfer/ballotFile.ts'
import { readArgument } from '../terminal/readArgument.ts'
import type { World } from '../terminal/world.ts'

/** The ballots in files, merged; or everything that is wrong with any of them. Says which ballots gave way to newer ones. */
export async function readBallots(
  files: readonly string[],
  { bank, team }: { readonly bank: Bank; readonly team?: string },
  world: Pick<World, 'cwd' | 'err'>,
): Promise<Outcome<MergedBallots>> {
  const problems: Problem[] = []
  const ballots: SourcedBallot[] = []
  for (const file of files) {
    const text = readArgument(file, world)
    const read = text.ok ? await readBallot(text.value.text, text.value.source, bank) : text
    if (read.ok) ballots.push({ source: file, ballot: read.value })
    else problems.push(...read.problems)
  }
  const merged = mergeBallots(bank, ballots, team)
  if (!merged.ok || problems.length)
    return { ok: false, problems: [...problems, ...(merged.ok ? [] : merged.problems)] }
  for (const line of merged.value.replaced) world.err(`boring: ${line}\n`)
  return merged
}
