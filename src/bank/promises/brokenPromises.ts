import { levels, stages, stepIndexes, steps } from '../../domain/bank.ts'
import type { Bank, Question } from '../../domain/bank.ts'
import { stageReached } from '../../domain/diagnosis/position.ts'
import type { Broken } from './broken.ts'
import { evidenceThatCanBe } from './evidenceThatCanBe.ts'
import type { IdAt } from '../readCapability.ts'

/** The part of a bank that can be right or wrong. */
export type Questions = Pick<Bank, 'capabilities' | 'questions'>

/** The ids that files mention, though their questions may be wrong, and whether these are all. */
interface Known {
  readonly ids: readonly Pick<IdAt, 'id'>[]
  readonly isAll: boolean
}

/** What the schema of a single question cannot see: whether the questions of a bank fit together. */
export function brokenPromises(bank: Questions, known: Known): readonly Broken[] {
  const isWhole = known.isAll && known.ids.length === bank.capabilities.length + bank.questions.length
  return [
    ...bank.questions.flatMap((question) => [
      ...neededSomewhere(question),
      ...weighedWhereNeeded(bank, question),
      ...(known.isAll ? afterWhatIsThere(known, question) : []),
      ...neverBeyondAStep(bank, question),
      ...evidenceThatCanBe(question),
    ]),
    ...circles(bank),
    ...(isWhole ? positionsByLevel(bank) : []),
  ]
}

function neededSomewhere({ id, needs }: Question): readonly Broken[] {
  return needs.some((need) => need > 0) ? [] : [{ question: id, at: ['needs'], what: 'is needed by no step' }]
}

function weighedWhereNeeded(
  bank: Questions,
  { id, capability, needs, key, capped }: Question,
): readonly Broken[] {
  const weight = bank.capabilities.find((each) => each.id === capability)?.weight
  const broken = (at: string, what: string): Broken => ({ question: id, at: [at], what })
  return [
    ...stepIndexes.flatMap((index) => [
      ...(needs[index] > 0 && weight?.[index] === 0
        ? [broken('needs', `is needed ${steps[index]}, where its capability weighs nothing`)]
        : []),
      ...(key[index] && needs[index] === 0
        ? [broken('key', `is a key practice ${steps[index]}, where it is not needed`)]
        : []),
    ]),
    ...(capped !== undefined && capped >= Math.max(...needs)
      ? [broken('capped', `is capped at ${capped}, and no step needs more`)]
      : []),
  ]
}

function afterWhatIsThere({ ids }: Known, { id, after }: Question): readonly Broken[] {
  const there = new Set(ids.map((each) => each.id))
  return after.flatMap((others, below) =>
    Object.keys(others)
      .filter((other) => !there.has(other))
      .map((other) => ({
        question: id,
        at: ['after', below + 1, other],
        what: `comes after "${other}", which is not in the bank`,
      })),
  )
}

/** What has to stand before a level that a step needs is never more than that step needs itself. */
function neverBeyondAStep(bank: Questions, { id, after, needs }: Question): readonly Broken[] {
  return stepIndexes.flatMap((index) =>
    after.slice(0, needs[index]).flatMap((others, below) =>
      bank.questions
        .filter(
          (other) => (Object.hasOwn(others, other.id) ? (others[other.id] ?? 0) : 0) > other.needs[index],
        )
        .map((other) => ({
          question: id,
          at: ['after', below + 1, other.id],
          what: `level ${below + 1} is needed ${steps[index]}, and comes after more of "${other.id}" than that step needs`,
        })),
    ),
  )
}

function circles(bank: Questions): readonly Broken[] {
  const state = new Map<string, 'open' | 'done'>()
  const broken: Broken[] = []
  const visit = (question: Question, level: number): void => {
    const id = `${question.id}:${level}`
    if (level < 1 || state.get(id) === 'done') return
    if (state.get(id) === 'open') {
      broken.push({ question: question.id, at: ['after'], what: `level ${level} comes after itself` })
      return
    }
    state.set(id, 'open')
    visit(question, level - 1)
    for (const [other, needed] of Object.entries(question.after[level - 1] ?? {})) {
      const before = bank.questions.find((each) => each.id === other)
      if (before) visit(before, needed)
    }
    state.set(id, 'done')
  }
  for (const question of bank.questions) visit(question, 3)
  return broken
}

/** A team that answers every question with level k stands at stage k. */
function positionsByLevel(bank: Questions): readonly Broken[] {
  return levels.flatMap((level) => {
    const reached = stageReached(bank, new Map(bank.questions.map(({ id }) => [id, level])), false)
    return reached === null || reached === stages[level]
      ? []
      : [
          {
            at: ['capabilities'],
            what: `all answers ${level} give the position ${reached}, not ${stages[level]}`,
          },
        ]
  })
}
