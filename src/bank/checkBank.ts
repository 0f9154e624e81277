import { stages, stepIndexes, steps } from '../domain/bank.ts'
import type { Bank, Level, Question } from '../domain/bank.ts'
import { stageReached } from '../domain/diagnosis/position.ts'
import { evidenceThatCanBe } from './checkEvidence.ts'

/** Something that a bank promises and does not keep; `question` and `key` say where to look. */
export interface Broken {
  readonly question?: string
  readonly key: string
  readonly what: string
}

/** What the schema of a single file cannot see: whether the questions of a bank fit together. */
export function brokenPromises(bank: Bank): readonly Broken[] {
  return [
    ...bank.questions.flatMap((question) => [
      ...neededSomewhere(question),
      ...weighedWhereNeeded(bank, question),
      ...afterWhatIsThere(bank, question),
      ...neverBeyondAStep(bank, question),
      ...wordsOfLevels(question),
      ...evidenceThatCanBe(question),
    ]),
    ...circles(bank),
    ...positionsByLevel(bank),
  ]
}

function neededSomewhere({ id, needs }: Question): readonly Broken[] {
  return needs.some((need) => need > 0) ? [] : [{ question: id, key: 'needs', what: 'is needed by no step' }]
}

function weighedWhereNeeded(bank: Bank, { id, capability, needs, key }: Question): readonly Broken[] {
  const weight = bank.capabilities.find((each) => each.id === capability)?.weight
  return stepIndexes.flatMap((index) => [
    ...(needs[index] > 0 && weight?.[index] === 0
      ? [
          {
            question: id,
            key: 'needs',
            what: `is needed ${steps[index]}, where its capability weighs nothing`,
          },
        ]
      : []),
    ...(key[index] && needs[index] === 0
      ? [{ question: id, key: 'key', what: `is a key practice ${steps[index]}, where it is not needed` }]
      : []),
  ])
}

function afterWhatIsThere(bank: Bank, { id, after }: Question): readonly Broken[] {
  return after.flatMap((others) =>
    Object.keys(others)
      .filter((other) => !bank.questions.some((question) => question.id === other))
      .map((other) => ({
        question: id,
        key: 'after',
        what: `comes after "${other}", which is not in the bank`,
      })),
  )
}

/** What has to stand before a level that a step needs is never more than that step needs itself. */
function neverBeyondAStep(bank: Bank, { id, after, needs }: Question): readonly Broken[] {
  return stepIndexes.flatMap((index) =>
    after.slice(0, needs[index]).flatMap((others, below) =>
      bank.questions
        .filter(
          (other) => (Object.hasOwn(others, other.id) ? (others[other.id] ?? 0) : 0) > other.needs[index],
        )
        .map((other) => ({
          question: id,
          key: 'after',
          what: `level ${below + 1} is needed ${steps[index]}, and comes after more of "${other.id}" than that step needs`,
        })),
    ),
  )
}

const wordsThatJudge =
  /\b(?:mostly|usually|robust|mature|best practices?|properly|fully|seamless(?:ly)?|adequate(?:ly)?|poor(?:ly)?|excellent)\b/iu

function wordsOfLevels({ id, levels }: Question): readonly Broken[] {
  return levels.flatMap((level, place) => {
    const word = wordsThatJudge.exec(level)?.[0]
    return word
      ? [{ question: id, key: 'levels', what: `level ${place} says "${word}", which nobody can see` }]
      : []
  })
}

function circles(bank: Bank): readonly Broken[] {
  const state = new Map<string, 'open' | 'done'>()
  const broken: Broken[] = []
  const visit = (question: Question, level: number): void => {
    const id = `${question.id}:${level}`
    if (level < 1 || state.get(id) === 'done') return
    if (state.get(id) === 'open') {
      broken.push({ question: question.id, key: 'after', what: `level ${level} comes after itself` })
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

const everyLevel: readonly Level[] = [0, 1, 2, 3]

/** A team that answers every question with level k stands at stage k. */
function positionsByLevel(bank: Bank): readonly Broken[] {
  return everyLevel.flatMap((level) => {
    const reached = stageReached(bank, new Map(bank.questions.map(({ id }) => [id, level])), false)
    return reached === null || reached === stages[level]
      ? []
      : [
          {
            key: 'capabilities',
            what: `all answers ${level} give the position ${reached}, not ${stages[level]}`,
          },
        ]
  })
}
