import { answerTo } from '../assessment.ts'
import type { Answer, Finding } from '../assessment.ts'
import { cadences, levels } from '../bank.ts'
import type { Bank, Cadence, Level, Room, Witness } from '../bank.ts'

/** The cadence that a team states is held against findings like an answer: monthly is 0, on demand 3. */
export const cadenceQuestion = 'cadence'

const oftenOrSeldom: Witness = {
  says: { 'on-demand': [3, 3], daily: [2, 2], weekly: [1, 1], monthly: [0, 0], less: [0, 0] },
}
const witnessesOfCadence = { 'deployment-cadence': oftenOrSeldom, 'release-cadence': oftenOrSeldom }

/** Whether it is the team's cadence that is meant, and not a question of the same name. */
export function isCadence(bank: Bank, question: string): boolean {
  return question === cadenceQuestion && !bank.questions.some(({ id }) => id === question)
}

function witnessesOf(bank: Bank, question: string): Readonly<Record<string, Witness>> {
  if (isCadence(bank, question)) return witnessesOfCadence
  return bank.questions.find(({ id }) => id === question)?.evidence ?? {}
}

/** The findings that speak to a question, or to the team's cadence; none where a repository and records cannot. */
export function findingsFor(bank: Bank, question: string, findings: readonly Finding[]): readonly Finding[] {
  const witnesses = witnessesOf(bank, question)
  return findings.filter(({ id }) => Object.hasOwn(witnesses, id))
}

/** The levels of a question that a finding leaves room for; undefined where it says nothing about it. */
export function roomFor(bank: Bank, question: string, { id, value }: Finding): Room | undefined {
  const witnesses = witnessesOf(bank, question)
  const witness = Object.hasOwn(witnesses, id) ? witnesses[id] : undefined
  if (!witness) return undefined
  if (typeof value === 'number') return roomForNumber(witness, value)
  return Object.entries(witness.says ?? {}).find(([word]) => word === value)?.[1]
}

function roomForNumber({ upTo = {}, beyond }: Witness, value: number): Room | undefined {
  const limits = Object.entries(upTo).toSorted(([one], [other]) => Number(one) - Number(other))
  return limits.find(([most]) => value <= Number(most))?.[1] ?? beyond
}

/** Whether a finding contradicts a level: two levels apart, or one at high confidence. */
export function contradicts(bank: Bank, question: string, level: Level, finding: Finding): boolean {
  const room = roomFor(bank, question, finding)
  if (!room) return false
  const apart = Math.max(room[0] - level, level - room[1])
  return apart >= (finding.confidence === 'high' ? 1 : 2)
}

/** What a team said, as far as a finding can contradict it. */
export interface Said {
  readonly cadence?: Cadence
  readonly answers: Readonly<Record<string, Answer>>
}

/** The findings that contradict what a team said to a question, or its cadence; each names the question. */
export function contradictionsTo(
  bank: Bank,
  question: string,
  said: Said,
  findings: readonly Finding[],
): readonly Finding[] {
  const level = levelSaid(bank, question, said)
  if (level === undefined) return []
  return findings
    .filter((finding) => contradicts(bank, question, level, finding))
    .map((finding) => ({ ...finding, question, contradicts: true }))
}

function levelSaid(bank: Bank, question: string, { cadence, answers }: Said): Level | undefined {
  if (isCadence(bank, question)) return cadence && levelOf(cadence)
  const answer = answerTo(answers, question)
  return answer?.kind === 'level' ? answer.level : undefined
}

function levelOf(cadence: Cadence): Level {
  return levels[cadences.indexOf(cadence)] ?? 0
}
