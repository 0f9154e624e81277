import type { Ballotted } from '../../../domain/ballots/ballot.ts'
import type { Bank, Question } from '../../../domain/bank.ts'
import type { TurnOf } from '../talk.ts'

/** What is being asked of one person. */
export type BallotPlace =
  | { readonly kind: 'team' }
  | { readonly kind: 'role' }
  | { readonly kind: 'question'; readonly at: number; readonly fromReview?: true }
  /** `brief`: the list was read out before. */
  | { readonly kind: 'review'; readonly brief?: true }

/** What one person has said so far. */
export interface BallotSoFar {
  readonly team: string
  readonly role?: string
  readonly answers: Readonly<Record<string, Ballotted>>
}

/** A conversation with one person who votes before a session. */
export interface BallotTalk {
  readonly bank: Bank
  /** Those that are asked, in order. */
  readonly questions: readonly Question[]
  /** Whether somebody is there who can mend what goes wrong. */
  readonly attended: boolean
  readonly place: BallotPlace
  readonly ballot: BallotSoFar
}

/** `keep` is done before anything else is asked. */
export type BallotEffect =
  | { readonly kind: 'keep'; readonly ballot: BallotSoFar }
  | { readonly kind: 'leave'; readonly status: number }

export type BallotTurn = TurnOf<BallotTalk, BallotEffect>

/** Where a person who has said this much goes on. */
export function nextBallotPlace({ ballot, questions }: BallotTalk, roleAsked: boolean): BallotPlace {
  if (!ballot.team) return { kind: 'team' }
  if (ballot.role === undefined && !roleAsked) return { kind: 'role' }
  const at = questions.findIndex(({ id }) => !Object.hasOwn(ballot.answers, id))
  return at < 0 ? { kind: 'review' } : { kind: 'question', at }
}
