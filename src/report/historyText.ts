import { steps } from '../domain/bank.ts'
import type { Bank, Situation } from '../domain/bank.ts'
import { inline } from '../domain/words/inline.ts'
import type { ReadinessRange } from '../domain/diagnosis/readinessRange.ts'
import { percentRange } from '../domain/words/figures.ts'
import { bankName } from '../domain/otherBank.ts'
import { courseOf } from '../domain/trend/courseOf.ts'
import type { Heights } from '../domain/trend/courseOf.ts'
import { trendOf } from '../domain/trend/trend.ts'
import type { StepTrend, Trend } from '../domain/trend/trend.ts'
import { teamAndService } from '../domain/words/teamAndService.ts'
import { withinColumns } from './terminal/withinColumns.ts'
import type { HistorySession, TeamHistory } from './teamHistory.ts'

/** What an overview is written with. */
export interface Drawn {
  /** At most so many cells on a line. */
  readonly columns: number
  readonly heights: Heights
  /** So many characters of an id are shown. */
  readonly idLength: number
}

/** Sessions further back than this are listed, and not drawn. */
const mostDrawn = 24

/** The sessions of a team for people, oldest first, and how it fared over them. */
export function historyText(bank: Bank, team: TeamHistory, drawn: Drawn): string {
  // Most sessions of a team say the same of what holds it up, and to break a line takes longer than all else here.
  const broken = new Map<string, string>()
  const linesOf = (line: string) => {
    const known = broken.get(line) ?? `${withinColumns(line, drawn.columns).join('\n')}\n`
    broken.set(line, known)
    return known
  }
  return teamLines(bank, team, drawn)
    .map((line) => (typeof line === 'string' ? linesOf(line) : named(line, linesOf(line.says), drawn)))
    .join('')
}

/** What is said of a session, its indent left for the start of its id. */
interface SaidOf {
  readonly id: string
  readonly says: string
}

/** The first row with the start of an id in its indent: as much as `report`, `compare` and the others need to find it. */
function named({ id }: SaidOf, broken: string, { idLength }: Drawn): string {
  return `${id.slice(0, idLength)}${broken.slice(idLength)}`
}

function teamLines(bank: Bank, team: TeamHistory, drawn: Drawn): readonly (string | SaidOf)[] {
  const { sessions } = team
  const trend = trendOf(
    bank,
    sessions.map(({ figures }) => figures),
  )
  return [
    teamAndService(team),
    ...sessions.flatMap((session) => sessionLines(bank, session, drawn)),
    ...(sessions.length > 1 ? courseLines(bank, sessions, trend, drawn) : []),
  ]
}

function sessionLines(
  bank: Bank,
  session: HistorySession,
  { idLength }: Drawn,
): readonly (string | SaidOf)[] {
  const indent = ' '.repeat(idLength + 2)
  const { id, date, figures } = session
  const { cadence, mode, workingStep, coverage } = figures
  const step = steps.findIndex((each) => each === workingStep)
  const readiness = figures.steps[step]?.readiness
  const ready =
    workingStep && readiness ? `${rangeText(readiness)} ready ${bank.words.steps[workingStep].title}, ` : ''
  const marks = [
    ...(figures.otherBank ? [`asked with ${bankName(figures.bank)}`] : []),
    ...session.marks.map((mark) => markWords[mark]),
  ]
  return [
    `${date}  ${bank.words.cadences[cadence].title.padEnd(9)}  ${ready}${coverage.answered} of ${coverage.asked} ${mode === 'quick' ? '(quick)' : 'answered'}`,
    { id, says: `${indent}${situationText(bank, session)}` },
    ...(marks.length ? [`${indent}(${marks.join('; ')})`] : []),
  ]
}

const markWords = {
  changed: 'changed outside of boring',
  twin: 'another file has the same id',
  rival: 'corrected in another way as well',
  clock: 'its date cannot be right',
} as const satisfies Record<HistorySession['marks'][number], string>

const situationWords = {
  overreach: 'more often than is safe, held up by',
  friction: 'in spite of',
  constrained: 'held up by',
  headroom: 'nothing that was asked stops it',
  steady: 'where it wants to be',
  unscored: 'too little was answered to say',
} as const satisfies Record<Situation, string>

function situationText(bank: Bank, { figures }: HistorySession): string {
  const { situation, constraint, tentative } = figures
  const capability = bank.capabilities.find(({ id }) => id === constraint)
  const words = `${situationWords[situation]}${capability ? ` ${inline(capability)}` : ''}`
  return tentative ? `${words} (open answers could change this)` : words
}

function rangeText({ low, high }: ReadinessRange): string {
  return percentRange(low, high)
}

/** Readiness of each step, and what each capability cost the one that the last session works on. */
function courseLines(
  bank: Bank,
  sessions: readonly HistorySession[],
  trend: Trend,
  { heights }: Drawn,
): readonly string[] {
  const last = sessions.findLast(({ figures }) => figures.workingStep)?.figures.workingStep
  const worked = trend.steps.find(({ step }) => step === last)
  const more = sessions.length - mostDrawn
  return [
    '',
    `Ready${more > 0 ? `, the last ${mostDrawn} of ${sessions.length} sessions` : ''}`,
    ...trend.steps.map((step) => readyLine(bank, step, heights)),
    ...otherQuestions(sessions),
    ...(worked?.capabilities.length ? costLines(bank, worked, heights) : []),
  ]
}

/** Below the courses, the sessions that cannot be held against the last one figure by figure. */
function otherQuestions(sessions: readonly HistorySession[]): readonly string[] {
  const mode = sessions.at(-1)?.figures.mode
  const isOther = sessions.map(({ figures }) => figures.otherBank || figures.mode !== mode)
  const signs = isOther.slice(-mostDrawn).map((other) => (other ? '^' : ' '))
  return signs.includes('^') ? [courseLine('other questions', signs.join(''), '')] : []
}

function readyLine(bank: Bank, { step, readiness }: StepTrend, heights: Heights): string {
  const scored = readiness.flatMap((range) => range ?? [])
  const drawn = readiness.slice(-mostDrawn).map((range) => range?.low ?? null)
  return courseLine(
    bank.words.steps[step].title,
    courseOf(drawn, 100, heights),
    fromTo(scored, rangeText) ?? 'not scored',
  )
}

function costLines(bank: Bank, { step, capabilities }: StepTrend, heights: Heights): readonly string[] {
  const drawn = capabilities.map(({ drags }) => drags.slice(-mostDrawn))
  const most = Math.max(...drawn.flat().map((drag) => drag ?? 0))
  return [
    `Cost ${bank.words.steps[step].title}, in points of 100`,
    ...capabilities.map(({ capability, drags }, place) =>
      courseLine(
        inline(capability),
        courseOf(drawn[place] ?? [], most, heights),
        fromTo(
          drags.filter((drag) => drag !== null),
          wholePoints,
        ) ?? '',
      ),
    ),
  ]
}

function courseLine(name: string, course: string, figures: string): string {
  return `  ${name.padEnd(26)}  ${course}  ${figures}`.trimEnd()
}

function wholePoints(drag: number): string {
  return drag > 0 && drag < 0.5 ? '<1' : String(Math.round(drag))
}

function fromTo<Figure>(figures: readonly Figure[], text: (figure: Figure) => string): string | undefined {
  const [first, last] = [figures.at(0), figures.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return text(first) === text(last) ? text(last) : `${text(first)} to ${text(last)}`
}
