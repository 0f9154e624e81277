import type { Kept } from '../../ports.ts'
import { runLines } from '../runLines.ts'
import type { Line } from '../runLines.ts'
import { answerBallot, asksBallot, hearBallot } from './converseBallot.ts'
import type { BallotEffect, BallotSoFar, BallotTalk } from './ballotTalk.ts'

/** What a person's votes ask of whoever started them. */
export interface BallotPorts {
  /** Keeps the ballot before it returns. */
  readonly keep: (ballot: BallotSoFar) => Kept
  /** What is said at the end; `kept` where there is a ballot. */
  readonly farewell: (kept: boolean) => string
}

/** Talks with one person line by line until it is done or the input ends; the exit status. */
export async function runBallot(
  start: BallotTalk,
  { keep, farewell }: BallotPorts,
  line: Line,
): Promise<number> {
  let last: Kept | undefined
  const { talk, status = 0 } = await runLines(
    start,
    {
      asks: asksBallot,
      answer: answerBallot,
      perform: async (effect: BallotEffect) => {
        if (effect.kind === 'leave') return effect.status
        const kept = keep(effect.ballot)
        last = kept
        return [(now: BallotTalk) => hearBallot(now, kept)]
      },
    },
    line,
  )
  if (last && !last.saved) last = keep(talk.ballot)
  const said = Object.keys(talk.ballot.answers).length
  if (!said) line.say('Nothing was said, so nothing is kept.\n')
  line.say(last && !last.saved ? `NOT SAVED: ${last.why}\n` : farewell(said > 0))
  return (last && !last.saved) || !said ? 1 : status
}
