import type { Answer, Assessment, Vote } from '../../domain/assessment.ts'
import { count } from '../../domain/words/figures.ts'
import type { Problem } from '../../domain/problem.ts'
import { writeAssessment } from '../assessments/assessmentFile.ts'
import type { Kept } from '../store.ts'

/** What leaves with an assessment only when it is asked for. */
export interface Private {
  readonly withNotes: boolean
  readonly withVotes: boolean
}

/** Fewer votes than this tell who said what. */
const fewestVotes = 5

/** The sessions in which votes are too few to be passed on, in whatever round. */
export function tooFewVotes(assessments: readonly Kept[]): readonly Problem[] {
  return assessments.flatMap(({ id, answers }) => {
    const few = Object.entries(answers)
      .filter(([, { votes = [], rounds = [] }]) => [votes, ...rounds].some(isTooFew))
      .map(([question]) => question)
    if (!few.length) return []
    const others = few.length > 1 ? ` and ${count(few.length - 1, 'other question')}` : ''
    return [
      {
        where: id,
        what: `has fewer than ${fewestVotes} votes on ${few[0]}${others}, which tell who said what`,
        todo: 'export without votes',
      },
    ]
  })
}

function isTooFew({ length }: readonly Vote[]): boolean {
  return length > 0 && length < fewestVotes
}

/** An assessment as it may leave: without votes, and without notes and the names of those who see to experiments, unless they are asked for. Its figures stay the same. */
export function leaving<A extends Assessment>(assessment: A, { withNotes, withVotes }: Private): A {
  const answers = Object.entries(assessment.answers).map(([question, answer]): [string, Answer] => {
    const noted = withNotes ? answer : withoutNote(answer)
    return [question, withVotes ? noted : withoutVotes(noted)]
  })
  const left = { ...assessment, answers: Object.fromEntries(answers) }
  return withNotes ? left : withoutWords(left)
}

/** Every form in which an assessment may have left. */
export function everyLeaving<A extends Assessment>(assessment: A): readonly A[] {
  const choice = [true, false]
  return choice.flatMap((withNotes) =>
    choice.map((withVotes) => leaving(assessment, { withNotes, withVotes })),
  )
}

/** Assessments as one JSON value: `{ "schema": 1, "assessments": [ … ] }`. */
export function asJson(assessments: readonly Assessment[]): string {
  const each = assessments.map((assessment) => writeAssessment(assessment).trim().replaceAll('\n', '\n    '))
  return `{\n  "schema": 1,\n  "assessments": [${each.length ? `\n    ${each.join(',\n    ')}\n  ` : ''}]\n}\n`
}

/** Assessments as JSON, one a line. */
export function asNdjson(assessments: readonly Assessment[]): string {
  return assessments
    .map((assessment) => `${JSON.stringify(JSON.parse(writeAssessment(assessment)))}\n`)
    .join('')
}

/** Without what people said of findings, and without their names. */
function withoutWords<A extends Assessment>(assessment: A): A {
  const { evidence, actions } = assessment
  return {
    ...assessment,
    ...(evidence && { evidence: evidence.map(({ said: _, ...finding }) => finding) }),
    ...(actions && { actions: actions.map(({ owner: _, ...action }) => action) }),
  }
}

function withoutNote(answer: Answer): Answer {
  const { note: _, ...rest } = answer
  return rest
}

function withoutVotes(answer: Answer): Answer {
  const { votes = [], rounds: _, ...rest } = answer
  return rest.kind === 'split' ? { ...rest, votes: ends(votes) } : rest
}

/** The lowest and the highest, which are all that a split counts for. */
function ends(votes: readonly Vote[]): readonly Vote[] {
  const levels = votes.flatMap(({ level }) => (level === 'unknown' ? [] : [level])).toSorted()
  const [low, high] = [levels[0], levels.at(-1)]
  return low === undefined || high === undefined ? [] : [{ level: low }, { level: high }]
}
