import { spreadByRole, spreadOf } from '../../../domain/votes/spread.ts'
import type { Spread } from '../../../domain/votes/spread.ts'
import type { Answer, SplitAnswer, Vote } from '../../../domain/assessment.ts'
import { levels } from '../../../domain/bank.ts'
import { count } from '../../../domain/words/figures.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { span, wrapped } from '../../lines.ts'
import type { Line, Span } from '../../lines.ts'
import type { Model } from '../../model.ts'

/** The same as `spreadInWords`, each sentence wrapped. */
export function spreadLines({ session }: Model, answer: Answer, width: number): readonly (readonly Line[])[] {
  return spreadInWords(answer, session?.details?.participants).map(({ text, role }) =>
    wrapped(text, width, role),
  )
}

/** What the votes on an answer say, in words: who said what, how far apart they are, and what is proposed; the most needed first. */
export function spreadInWords(answer: Answer, here: number | undefined): readonly Span[] {
  const votes = lastRound(answer)
  if (!votes) return []
  const voted = votedInWords(votes, here)
  const spread = spreadOf(votes)
  const earlier = answer.rounds?.length && answer.votes ? spreadOf(answer.votes) : undefined
  return [
    span(`${voted}: ${saidInWords(votes)}.`),
    span(spread ? labelInWords(spread, answer) : 'Proposed: nobody can say.', 'title'),
    ...rolesInWords(votes).map((text) => span(text)),
    ...(earlier ? [span(`First vote: ${saidInWords(answer.votes ?? [])}.`, 'quiet')] : []),
  ]
}

/** How many voted, of how many who are here: "4 of 5 voted"; more votes than people are only counted. */
export function votedInWords({ length }: readonly Vote[], here: number | undefined): string {
  return here === undefined || length > here ? count(length, 'vote') : `${length} of ${here} voted`
}

/** Votes counted, lowest level first: "two say 1, one says 3, one does not know". */
export function saidInWords(votes: readonly Vote[]): string {
  const unknown = votes.filter(({ level }) => level === 'unknown').length
  const counts = spreadOf(votes)?.counts
  const named = levels.flatMap((level) => {
    const voters = counts?.[level] ?? 0
    return voters ? [`${inWords(voters)} ${voters === 1 ? 'says' : 'say'} ${fingers(level)}`] : []
  })
  const rest = unknown ? [`${inWords(unknown)} ${unknown === 1 ? 'does' : 'do'} not know`] : []
  return [...named, ...rest].join(', ')
}

const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

function inWords(number: number): string {
  return small[number] ?? String(number)
}

function labelInWords({ label, range, proposal, rolesDiffer }: Spread, answer: Answer): string {
  const apart = `${inWords(range)} ${range === 1 ? 'level' : 'levels'} apart`
  if (answer.kind !== 'split')
    return `${range ? `They were ${apart}` : 'They agreed'}; ${settledInWords(answer)}.`
  const roles = rolesDiffer ? ' Roles differ.' : ''
  const proposed = `Proposed: ${fingers(proposal)}, the middle vote.`
  switch (label) {
    case 'agree':
      return `All agree on ${fingers(proposal)}.`
    case 'close':
      return `Close, ${apart}.${roles} ${proposed}`
    case 'split':
      return `Split, ${apart}: let both ends tell.${roles} ${proposed}`
  }
}

function settledInWords(answer: Exclude<Answer, SplitAnswer>): string {
  switch (answer.kind) {
    case 'level':
      return `you settled on ${fingers(answer.level)}`
    case 'unknown':
      return 'you settled on "nobody can say"'
    case 'notApplicable':
      return 'you settled on "does not apply"'
  }
}

/** The votes of each role that has three or more, in one row. */
function rolesInWords(votes: readonly Vote[]): readonly string[] {
  const roles = spreadByRole(votes).map(({ role }) => {
    const own = votes.filter((vote) => vote.role === role)
    return `${role}: ${saidInWords(own)}`
  })
  return roles.length ? [`${roles.join('; ')}.`] : []
}
