import type { Answer, Finding } from '../domain/assessment.ts'
import type { Cadence, Level } from '../domain/bank.ts'
import type { FindingId } from './findings.ts'

/** The lowest and the highest level that a value leaves room for. */
type Room = readonly [lowest: Level, highest: Level]

/** A finding that speaks to a question: which levels each value leaves room for. Other values leave room for all. */
interface Witness {
  readonly finding: FindingId
  /** Up to and with a number, in rising order; beyond the last all levels are open. */
  readonly upTo?: readonly (readonly [number, Room])[]
  readonly words?: Readonly<Record<string, Room>>
}

const day = 24
const seldom: Room = [0, 2]

/** Which findings speak to which question; `cadence` is the team's own, monthly 0 to on demand 3. */
const witnesses = {
  cadence: [
    {
      finding: 'deployment-cadence',
      words: { 'on-demand': [3, 3], daily: [2, 2], weekly: [1, 1], monthly: [0, 0], less: [0, 0] },
    },
    {
      finding: 'release-cadence',
      words: { 'on-demand': [3, 3], daily: [2, 2], weekly: [1, 1], monthly: [0, 0], less: [0, 0] },
    },
  ],
  deployment: [
    { finding: 'deployment-cadence', words: { 'on-demand': [1, 3], monthly: seldom, less: seldom } },
    { finding: 'release-cadence', words: { 'on-demand': [1, 3], monthly: seldom, less: seldom } },
    { finding: 'pipeline-deploys', words: { 'on push': [2, 3] } },
    { finding: 'files:releaseAutomation', words: { present: [1, 3] } },
  ],
  'release-people': [
    // One person who tags is not the only one who could.
    {
      finding: 'release-people',
      upTo: [
        [1, [0, 1]],
        [3, [0, 2]],
        [Infinity, [1, 3]],
      ],
      words: { 'a program': [1, 3] },
    },
    { finding: 'files:runbooks' },
  ],
  integration: [
    { finding: 'pipeline-start', words: { 'on push': [1, 3] } },
    { finding: 'files:pipeline', words: { present: [1, 3] } },
  ],
  environments: [{ finding: 'files:infrastructure' }],
  'test-confidence': [
    { finding: 'files:tests' },
    { finding: 'hotfix-rate' },
    { finding: 'revert-share' },
    { finding: 'change-fail-rate' },
  ],
  'rollback-plan': [{ finding: 'files:runbooks', words: { present: [1, 3] } }],
  rollback: [
    {
      finding: 'failed-deployment-recovery-time',
      upTo: [
        [0.5, [1, 3]],
        [day, [0, 2]],
        [Infinity, [0, 1]],
      ],
    },
    { finding: 'revert-share' },
  ],
  'database-changes': [{ finding: 'files:migrations', words: { present: [1, 3] } }],
  decoupling: [{ finding: 'files:flags', words: { present: [1, 3] } }],
  approvals: [
    {
      finding: 'pipeline-gates',
      upTo: [
        [0, [0, 3]],
        [Infinity, seldom],
      ],
    },
    { finding: 'files:codeowners' },
  ],
  branches: [
    // Half of the branches lived longer than the median.
    {
      finding: 'branch-life',
      upTo: [
        [day, [1, 3]],
        [2 * day, [1, 2]],
        [7 * day, [0, 1]],
        [Infinity, [0, 0]],
      ],
    },
  ],
  // A change can be several commits, and is seldom less than one.
  'batch-size': [
    {
      finding: 'batch-size',
      upTo: [
        [1, [3, 3]],
        [10, [2, 3]],
        [50, [1, 3]],
        [Infinity, seldom],
      ],
    },
  ],
  increments: [
    // Work lasts at least as long as its branch.
    {
      finding: 'branch-life',
      upTo: [
        [day, [0, 3]],
        [3 * day, seldom],
        [30 * day, [0, 1]],
        [Infinity, [0, 0]],
      ],
    },
    { finding: 'change-lead-time', upTo: [[day, [1, 3]]] },
  ],
} as const satisfies Readonly<Record<string, readonly Witness[]>>

const table: ReadonlyMap<string, readonly Witness[]> = new Map(Object.entries(witnesses))

/** The findings that speak to a question, or to the team's `cadence`; none where a repository and records cannot. */
export function findingsFor(question: string, findings: readonly Finding[]): readonly Finding[] {
  const ids = new Set<string>(table.get(question)?.map(({ finding }) => finding))
  return findings.filter(({ id }) => ids.has(id))
}

/** The levels of a question that a finding leaves room for; undefined where it says nothing about it. */
export function roomFor(question: string, { id, value }: Finding): Room | undefined {
  const witness = table.get(question)?.find(({ finding }) => finding === id)
  if (typeof value === 'number') return witness?.upTo?.find(([most]) => value <= most)?.[1]
  return witness?.words && Object.hasOwn(witness.words, String(value))
    ? witness.words[String(value)]
    : undefined
}

/** Whether a finding contradicts a level: two levels apart, or one at high confidence. */
export function contradicts(question: string, level: Level, finding: Finding): boolean {
  const room = roomFor(question, finding)
  if (!room) return false
  const apart = Math.max(room[0] - level, level - room[1])
  return apart >= (finding.confidence === 'high' ? 1 : 2)
}

/** What a team said, as far as a finding can contradict it. */
export interface Said {
  readonly cadence: Cadence
  readonly answers: Readonly<Record<string, Answer>>
}

/** The findings, each with the question that it contradicts; one that contradicts two questions comes twice. */
export function contradictionsOf(
  { cadence, answers }: Said,
  findings: readonly Finding[],
): readonly Finding[] {
  return [...table.keys()].flatMap((question) => {
    const level = question === 'cadence' ? levelOf(cadence) : levelSaid(answers, question)
    if (level === undefined) return []
    return findings
      .filter((finding) => contradicts(question, level, finding))
      .map((finding) => ({ ...finding, question, contradicts: true }))
  })
}

function levelOf(cadence: Cadence): Level {
  const levels = { monthly: 0, weekly: 1, daily: 2, 'on-demand': 3 } as const satisfies Record<Cadence, Level>
  return levels[cadence]
}

function levelSaid(answers: Said['answers'], question: string): Level | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  return answer?.kind === 'level' ? answer.level : undefined
}
