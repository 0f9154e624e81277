import { answerTo } from '../assessment.ts'
import type {
  Answer,
  Assessment,
  BankStamp,
  Experiment,
  Facts,
  Finding,
  Mode,
  Timeline,
} from '../assessment.ts'
import type { Bank, Cadence, Question } from '../bank.ts'
import { besideAnswers } from '../evidence/besideAnswers.ts'
import { corrected } from '../correction/corrected.ts'
import type { Votes } from '../ballots/mergeBallots.ts'
import { keepingVotes } from '../votes/keepingVotes.ts'

/** What a team says about itself before the questions. */
export interface Details {
  readonly team: string
  readonly service?: string
  readonly participants?: number
  readonly mode: Mode
  readonly cadence: Cadence
  readonly target?: Cadence
  readonly checkpoint?: string
}

/** How a team answers: it says one answer, or everybody shows fingers at once. */
export const ways = ['oneAnswer', 'handsUp'] as const
export type Way = (typeof ways)[number]

/** What happened in a session. Every event is kept before the next one can happen. */
export type Event =
  /** The team described itself; also when it changes its mind later. */
  | { readonly kind: 'described'; readonly details: Details }
  /** From here on the team answers in another way. */
  | { readonly kind: 'choseWay'; readonly way: Way }
  /** The team asks itself more questions than its mode does, in this order. */
  | { readonly kind: 'wentDeeper'; readonly questions: readonly string[] }
  /** The session has been open for so many minutes, pauses left out. */
  | { readonly kind: 'timePassed'; readonly minutes: number }
  /** The team answered a question; the last answer counts, and keeps the votes of those before it. */
  | { readonly kind: 'answered'; readonly question: string; readonly answer: Answer }
  /** Ballots came in. They are the first votes of every question that has no answer yet, to be settled when it is reached. */
  | { readonly kind: 'balloted'; readonly votes: Votes }
  /** The team went past a question; an answer that it had is taken back, but for votes, which stand as a split. */
  | { readonly kind: 'skipped'; readonly question: string }
  /** An answer was undone or redone: what was said is this again, or nothing. */
  | {
      readonly kind: 'restored'
      readonly question: string
      readonly answer?: Answer
      readonly skipped?: true
    }
  /** Something was written down beside a question; an empty note takes it away. */
  | { readonly kind: 'noted'; readonly question: string; readonly note: string }
  /** The team chose what to try, or said what became of it. */
  | { readonly kind: 'planned'; readonly experiments: readonly Experiment[] }
  /** The team stated facts beside its answers, and where the time of its last release went. */
  | { readonly kind: 'stated'; readonly facts: Facts; readonly timeline: Timeline }
  /** A repository or records were read; what was found before gives way. */
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  /** The team saw what contradicts a question, or its cadence, and said how the two fit together, or nothing. */
  | { readonly kind: 'explained'; readonly about: string; readonly said: string }

/** An assessment on its way: what is known of it after the events so far. */
export interface Session {
  readonly id: string
  /** ISO time. */
  readonly started: string
  readonly bank: BankStamp
  /** The finished session that is corrected, as it was. */
  readonly corrects?: Assessment
  readonly details?: Details
  readonly way: Way
  /** How long it has been open, pauses left out. */
  readonly minutes: number
  /** What is asked beyond the mode, in order. */
  readonly deeper: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly skipped: readonly string[]
  /** What ballots say, by question. */
  readonly ballots: Votes
  /** The questions that ballots answered and the team has not come to yet. */
  readonly toSettle: readonly string[]
  readonly notes: Readonly<Record<string, string>>
  readonly experiments: readonly Experiment[]
  /** What was stated beside the answers; never scored. */
  readonly facts: Facts
  readonly timeline: Timeline
  /** What a repository or records show; never an answer. */
  readonly findings: readonly Finding[]
  /** What was said of contradictions, by question; empty where they were only looked at. */
  readonly explanations: Readonly<Record<string, string>>
}

/** A session before its first event. `id` is a ULID, `started` an ISO time. */
export function newSession(id: string, started: string, bank: BankStamp): Session {
  return {
    id,
    started,
    bank,
    way: 'oneAnswer',
    minutes: 0,
    deeper: [],
    answers: {},
    skipped: [],
    ballots: {},
    toSettle: [],
    notes: {},
    experiments: [],
    facts: {},
    timeline: {},
    findings: [],
    explanations: {},
  }
}

/** The one way in which a session changes. An event about a question that the bank does not have changes nothing. */
export function step(bank: Bank, session: Session, event: Event): Session {
  if ('question' in event && !bank.questions.some(({ id }) => id === event.question)) return session
  switch (event.kind) {
    case 'described':
      return withVotes(bank, { ...session, details: event.details })
    case 'choseWay':
      return { ...session, way: event.way }
    case 'timePassed':
      return { ...session, minutes: Math.max(session.minutes, event.minutes) }
    case 'wentDeeper':
      return withVotes(bank, { ...session, deeper: event.questions })
    case 'balloted':
      return withVotes(bank, { ...session, ballots: event.votes })
    case 'answered':
      return answered(session, event.question, event.answer)
    case 'skipped':
      return skipped(session, event.question)
    case 'restored':
      return restored(session, event)
    case 'noted':
      return {
        ...session,
        notes: event.note
          ? { ...session.notes, [event.question]: event.note }
          : without(session.notes, event.question),
      }
    case 'planned':
      return { ...session, experiments: event.experiments }
    case 'stated':
      return { ...session, facts: event.facts, timeline: event.timeline }
    case 'found':
      return { ...session, findings: event.findings }
    case 'explained':
      return { ...session, explanations: { ...session.explanations, [event.about]: event.said } }
  }
}

/** The questions that are asked, each with the votes of the ballots as its first ones, where nothing was said to it yet. */
function withVotes(bank: Bank, session: Session): Session {
  const { ballots, answers, skipped: past } = session
  const arriving = questionsOf(bank, session)
    .map(({ id }) => id)
    .filter((id) => Object.hasOwn(ballots, id) && !Object.hasOwn(answers, id) && !past.includes(id))
  if (!arriving.length) return session
  const split = arriving.map((id): [string, Answer] => [id, { kind: 'split', votes: ballots[id] ?? [] }])
  return {
    ...session,
    answers: { ...answers, ...Object.fromEntries(split) },
    toSettle: [...session.toSettle, ...arriving],
  }
}

function answered(session: Session, question: string, answer: Answer): Session {
  const before = answerTo(session.answers, question)
  return {
    ...session,
    answers: { ...session.answers, [question]: keepingVotes(before, answer) },
    skipped: session.skipped.filter((id) => id !== question),
    toSettle: session.toSettle.filter((id) => id !== question),
  }
}

function skipped(session: Session, question: string): Session {
  const { votes, rounds } = answerTo(session.answers, question) ?? {}
  if (votes) return answered(session, question, { kind: 'split', votes, ...(rounds && { rounds }) })
  return {
    ...session,
    answers: without(session.answers, question),
    skipped: [...session.skipped.filter((id) => id !== question), question],
  }
}

function restored(session: Session, event: Event & { kind: 'restored' }): Session {
  const { question, answer } = event
  const others = session.skipped.filter((id) => id !== question)
  return {
    ...session,
    answers: answer ? { ...session.answers, [question]: answer } : without(session.answers, question),
    skipped: event.skipped ? [...others, question] : others,
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

/** The questions of a session, in order: those of its mode, then those that it went deeper into. */
export function questionsOf(bank: Bank, { details, deeper }: Session): readonly Question[] {
  const first = bank.questions.filter((question) => details?.mode !== 'quick' || question.quick)
  const further = deeper.flatMap((id) => bank.questions.find((question) => question.id === id) ?? [])
  return [...new Set([...first, ...further])]
}

/** The first question that was neither answered nor skipped, or that has nothing but ballots; where a session goes on. */
export function firstOpenQuestion(bank: Bank, session: Session): Question | undefined {
  return questionsOf(bank, session).find(
    ({ id }) =>
      session.toSettle.includes(id) || (!answerTo(session.answers, id) && !session.skipped.includes(id)),
  )
}

/**
 * What a session amounts to so far, dated `date` (ISO date); undefined before the team described itself. A correction has
 * the date of what it corrects.
 */
export function assessmentOf(bank: Bank, session: Session, date: string): Assessment | undefined {
  const { id, started, details, answers, notes, experiments, facts, timeline } = session
  if (!details) return undefined
  const noted = Object.entries(answers).map(([question, answer]): [string, Answer] => {
    const note = Object.hasOwn(notes, question) ? notes[question] : undefined
    return [question, note === undefined ? answer : { ...answer, note }]
  })
  const said: Assessment = {
    id,
    started,
    ...details,
    date,
    bank: session.bank,
    answers: Object.fromEntries(noted),
    ...(Object.keys(facts).length && { facts }),
    ...(Object.keys(timeline).length && { timeline }),
    ...(session.findings.length && { evidence: besideAnswers(bank, session) }),
    ...(experiments.length && { actions: experiments }),
  }
  return session.corrects ? corrected(bank, session.corrects, said) : said
}
