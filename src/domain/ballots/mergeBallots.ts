import type { Vote } from '../assessment.ts'
import { groupBy } from '../groupBy.ts'
import { bankName, otherBank } from '../otherBank.ts'
import type { Bank } from '../bank.ts'
import type { Outcome, Problem } from '../problem.ts'
import { teamKey } from '../session/teamKey.ts'
import type { Ballot } from './ballot.ts'

/** A ballot, and how messages name its file. */
export interface SourcedBallot {
  readonly source: string
  readonly ballot: Ballot
}

/** The votes of each question that somebody voted on, by its id. */
export type Votes = Readonly<Record<string, readonly Vote[]>>

export interface MergedBallots {
  /** The team as the first ballot spells it. */
  readonly team: string
  /** How many people voted. */
  readonly people: number
  readonly votes: Votes
  /** Which ballots gave way to another of the same person, a line each. */
  readonly replaced: readonly string[]
}

/**
 * The votes of all ballots, in the order of their ids, so that the order of the files changes nothing; or every ballot
 * of another bank or team. Of the same person's the newest counts; without times, the one that was named last.
 */
export function mergeBallots(
  bank: Bank,
  ballots: readonly SourcedBallot[],
  team: string | undefined = ballots[0]?.ballot.team,
): Outcome<MergedBallots> {
  const problems = ballots.flatMap((each) => problemsOf(bank, each, team))
  if (problems.length) return { ok: false, problems }
  const people = groupBy(ballots, ({ ballot }) => ballot.ballot)
  const counted = [...people.values()].flatMap((own) => newest(own) ?? [])
  const inOrder = counted
    .map(({ ballot }) => ballot)
    .toSorted((one, other) => (one.ballot < other.ballot ? -1 : 1))
  return {
    ok: true,
    value: {
      team: team ?? '',
      people: inOrder.length,
      votes: votesOf(bank, inOrder),
      replaced: ballots.flatMap(({ source, ballot }) => {
        const kept = counted.find((each) => each.ballot.ballot === ballot.ballot)
        return !kept || kept.ballot === ballot
          ? []
          : [`${source} and ${kept.source} are of the same person; ${kept.source} counts, as the newer one`]
      }),
    },
  }
}

function problemsOf(
  bank: Bank,
  { source, ballot }: SourcedBallot,
  team: string | undefined,
): readonly Problem[] {
  if (otherBank(bank, ballot.bank))
    return [
      {
        where: source,
        what: `was voted with the questions of ${bankName(ballot.bank)}; here are those of ${bankName(bank)}`,
        todo: 'vote again with boring vote',
      },
    ]
  if (team !== undefined && teamKey(ballot.team) !== teamKey(team))
    return [
      {
        where: source,
        what: `is a ballot of ${ballot.team}, not of ${team}`,
        todo: 'leave it out, or name its team with --team',
      },
    ]
  return []
}

function newest(own: readonly SourcedBallot[]): SourcedBallot | undefined {
  return own.reduce<SourcedBallot | undefined>(
    (best, each) => (best && timeOf(best) > timeOf(each) ? best : each),
    undefined,
  )
}

function timeOf({ ballot }: SourcedBallot): string {
  return ballot.voted ?? ''
}

function votesOf(bank: Bank, ballots: readonly Ballot[]): Votes {
  return Object.fromEntries(
    bank.questions.flatMap(({ id }) => {
      const votes = ballots.flatMap(({ answers, role }): readonly Vote[] => {
        const level = Object.hasOwn(answers, id) ? answers[id] : undefined
        return level === undefined ? [] : [{ level, ...(role !== undefined && { role }) }]
      })
      return votes.length ? [[id, votes]] : []
    }),
  )
}
