import type { Answer } from '../../../domain/assessment.ts'
import type { Level, Question } from '../../../domain/bank.ts'

/** What a team can say to a question. */
export type Choice =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'skip' }

/** The choices at every question, in order. */
export const choices: readonly Choice[] = [
  { kind: 'level', level: 0 },
  { kind: 'level', level: 1 },
  { kind: 'level', level: 2 },
  { kind: 'level', level: 3 },
  { kind: 'unknown' },
  { kind: 'notApplicable' },
  { kind: 'skip' },
]

/** A choice in words. */
export function choiceLabel(question: Question, choice: Choice): string {
  switch (choice.kind) {
    case 'level':
      return question.levels[choice.level]
    case 'unknown':
      return 'Nobody here can say.'
    case 'notApplicable':
      return 'Does not apply to us (you give the reason).'
    case 'skip':
      return 'Skip it for now.'
  }
}

/** The place of an answer among the choices; -1 where there is none, or where it is split. */
export function placeOf(answer: Answer | undefined, skipped: boolean): number {
  return choices.findIndex((choice) =>
    choice.kind === 'level'
      ? answer?.kind === 'level' && answer.level === choice.level
      : choice.kind === 'skip'
        ? !answer && skipped
        : answer?.kind === choice.kind,
  )
}
