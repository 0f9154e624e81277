import { fingers } from '../../../domain/words/fingers.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { roleOfLetter } from '../../../domain/votes/readVotes.ts'
import type { Kept } from '../../ports.ts'
import { helpRows, refusal } from '../asks.ts'
import type { Accepted, Asks } from '../asks.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { askBallotQuestion } from './askBallotQuestion.ts'
import { nextBallotPlace } from './ballotTalk.ts'
import type { BallotPlace, BallotTalk, BallotTurn } from './ballotTalk.ts'

/** How the place that a person is at asks. */
export function asksBallot(talk: BallotTalk): Asks<BallotTurn> {
  const { place } = talk
  switch (place.kind) {
    case 'team':
      return askTeam(talk)
    case 'role':
      return askRole(talk)
    case 'question':
      return askBallotQuestion(talk, place.at)
    case 'review':
      return askReview(talk, place.brief ?? false)
  }
}

/** What can be typed everywhere. */
const everywhere: readonly Accepted[] = [
  { type: 's', does: 'leave; the ballot keeps what you said so far' },
  { type: '?', does: 'this help' },
]

/** The conversation after a line was typed. */
export function answerBallot(talk: BallotTalk, line: string): BallotTurn {
  const here = asksBallot(talk)
  if (line === '?') return say(talk, helpRows([...here.accepts, ...everywhere]))
  if (line === 's' || line === 'q') return { talk, said: [], effects: [{ kind: 'leave', status: 0 }] }
  return here.answer(line) ?? say(talk, [refusal(here.accepts, line)])
}

/** The conversation once a ballot was written, or was not: then that is said, and every further answer tries again. */
export function hearBallot(talk: BallotTalk, kept: Kept): BallotTurn {
  if (kept.saved) return say(talk, [])
  return {
    talk,
    said: [`NOT SAVED: ${kept.why}. The next answer tries again.`],
    effects: talk.attended ? [] : [{ kind: 'leave', status: 1 }],
  }
}

function say(talk: BallotTalk, said: readonly Row[]): BallotTurn {
  return { talk, said, effects: [] }
}

function go(talk: BallotTalk, place: BallotPlace): BallotTurn {
  return say({ ...talk, place }, [])
}

function askTeam(talk: BallotTalk): Asks<BallotTurn> {
  return {
    opening: () => ['The team that the session is about, spelt as the facilitator spells it.'],
    prompt: 'Team: ',
    accepts: [{ type: 'text', does: 'the name of the team' }],
    answer(line) {
      const named = { ...talk, ballot: { ...talk.ballot, team: plainLine(line) } }
      return line ? go(named, nextBallotPlace(named, false)) : undefined
    },
  }
}

const roles = Object.values(roleOfLetter)

function askRole(talk: BallotTalk): Asks<BallotTurn> {
  return {
    opening: () => [
      'Your role, if you want to say it. It is shown only where three people or more have the same.',
      ...roles.map((role, place) => item(place + 1, role)),
    ],
    prompt: 'Role, or Enter for none: ',
    accepts: [
      { type: `1 to ${roles.length}`, does: 'the role beside the number' },
      { type: 'Enter', does: 'no role' },
    ],
    answer(line) {
      if (line === '') return go(talk, nextBallotPlace(talk, true))
      const role =
        roles.find((each) => each === line) ?? (/^\d$/u.test(line) ? roles[Number(line) - 1] : undefined)
      if (role === undefined) return undefined
      const named = { ...talk, ballot: { ...talk.ballot, role } }
      return go(named, nextBallotPlace(named, true))
    },
  }
}

/** What was said, to look through once more. */
function askReview(talk: BallotTalk, brief: boolean): Asks<BallotTurn> {
  const { questions, ballot } = talk
  const open = questions.filter(({ id }) => !Object.hasOwn(ballot.answers, id)).length
  return {
    opening: () => [
      '',
      ...(brief ? [] : ['What you said:']),
      ...(brief ? [] : questions).map(({ id, asks }, place) => {
        const said = Object.hasOwn(ballot.answers, id) ? ballot.answers[id] : undefined
        return item(
          place + 1,
          `${asks} ${said === undefined ? 'Nothing.' : said === 'unknown' ? 'You cannot say.' : `${fingers(said)}.`}`,
        )
      }),
      open ? `${open} of ${questions.length} without an answer.` : `All ${questions.length} answered.`,
    ],
    prompt: 'Enter is done, or a number to change it: ',
    accepts: [
      { type: 'Enter', does: 'done' },
      { type: `1 to ${questions.length}`, does: 'go to that question' },
      { type: 'r', does: 'all that you said, once more' },
    ],
    answer(line) {
      if (line === '') return { talk, said: [], effects: [{ kind: 'leave', status: 0 }] }
      if (line === 'r') return go(talk, { kind: 'review' })
      const number = /^(?:g\s*)?(\d+)$/u.exec(line)?.[1]
      const at = Number(number) - 1
      return questions[at] ? go(talk, { kind: 'question', at, fromReview: true }) : undefined
    },
  }
}
