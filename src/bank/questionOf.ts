import { steps } from '../domain/bank.ts'
import type { Prerequisites, Question, Triple, Witness } from '../domain/bank.ts'
import type { ChangedQuestion, QuestionFile } from './schema.ts'

/** A question as a file has it, as the domain has it. */
export function questionOf(file: QuestionFile, capability: string): Question {
  const { key, after, actions, elsewhere, discuss, notApplicable, source, capped, evidence, ...rest } = file
  return {
    ...rest,
    capability,
    ...(elsewhere !== undefined && { elsewhere }),
    ...(discuss !== undefined && { discuss }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(source !== undefined && { source }),
    ...(capped !== undefined && { capped }),
    ...(evidence && { evidence: witnessesOf(evidence) }),
    key: atSteps(key),
    after: [after[1] ?? {}, after[2] ?? {}, after[3] ?? {}],
    actions: [actions[1], actions[2], actions[3]],
  }
}

/** A question with what a layer says of it. */
export function changedBy(question: Question, change: ChangedQuestion): Question {
  const { key, after, actions, levels, evidence, ...rest } = change
  const [first, second, third] = question.actions
  const [manual, scripted, delivery, deployment] = question.levels
  const before = (level: 1 | 2 | 3): Prerequisites => after?.[level] ?? question.after[level - 1] ?? {}
  return {
    ...question,
    ...given(rest),
    ...(key && { key: atSteps(key) }),
    ...(evidence && { evidence: witnessesOf(evidence) }),
    levels: [
      levels?.[0] ?? manual,
      levels?.[1] ?? scripted,
      levels?.[2] ?? delivery,
      levels?.[3] ?? deployment,
    ],
    after: [before(1), before(2), before(3)],
    actions: [
      { ...first, ...given(actions?.[1] ?? {}) },
      { ...second, ...given(actions?.[2] ?? {}) },
      { ...third, ...given(actions?.[3] ?? {}) },
    ],
  }
}

function witnessesOf(evidence: NonNullable<QuestionFile['evidence']>): Readonly<Record<string, Witness>> {
  return Object.fromEntries(Object.entries(evidence).map(([finding, witness]) => [finding, given(witness)]))
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** What was written, without the keys that were not. */
export function given<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<T>
}

function atSteps(key: readonly string[]): Triple<boolean> {
  return [key.includes(steps[0]), key.includes(steps[1]), key.includes(steps[2])]
}
