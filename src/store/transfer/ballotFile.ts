import type { Ballot } from '../../domain/ballots/ballot.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Outcome } from '../../domain/problem.ts'
import { readDecoded } from '../assessments/readDecoded.ts'

/** The ballot in a file's text (JSON or YAML), or every problem in it. `source` is how messages name the file. */
export async function readBallot(text: string, source: string, bank: Bank): Promise<Outcome<Ballot>> {
  const decoder = async () => {
    const { decodeBallot } = await import('./ballotSchema.ts')
    return (raw: unknown) => decodeBallot(raw, bank)
  }
  return readDecoded(text, source, decoder, bank)
}

/** The text of a ballot file: JSON of schema 1, a newline at the end. */
export function writeBallot({ ballot, voted, team, role, bank, answers }: Ballot): string {
  const file = {
    schema: 1,
    ballot,
    ...(voted !== undefined && { voted }),
    team,
    ...(role !== undefined && { role }),
    bank,
    answers,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
