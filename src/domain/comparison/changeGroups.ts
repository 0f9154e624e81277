import type { AnswerCompared, Change } from './compareAnswers.ts'

/** Answers of which the same is to be said. */
export interface ChangeGroup {
  readonly kind: 'progress' | 'back' | 'unsure' | Exclude<Change['kind'], 'same' | 'practice'>
  readonly title: string
  readonly changed: readonly AnswerCompared[]
}

const titles = {
  progress: 'Practice moved on',
  back: 'Practice went back',
  unsure: 'Moved by less than your votes lay apart, so it may be nothing',
  voters: 'Other people voted; what they say lies within the earlier votes',
  unknown: 'Was or is open, so it need not have moved',
  question: 'The question means something else by now and is not compared',
  came: 'Asked for the first time, or applies by now',
  went: 'Not asked any more, or does not apply by now',
} as const satisfies Record<ChangeGroup['kind'], string>

const kinds: readonly ChangeGroup['kind'][] = [
  'progress',
  'back',
  'unsure',
  'voters',
  'unknown',
  'question',
  'came',
  'went',
]

/** The answers that are not the same, by what can be said of them; what counts as progress comes first. */
export function changeGroups(answers: readonly AnswerCompared[]): readonly ChangeGroup[] {
  return kinds.flatMap((kind) => {
    const changed = answers.filter(({ change }) => groupOf(change) === kind)
    return changed.length ? [{ kind, title: titles[kind], changed }] : []
  })
}

function groupOf(change: Change): ChangeGroup['kind'] | 'same' {
  if (change.kind !== 'practice') return change.kind
  return change.sure ? (change.by > 0 ? 'progress' : 'back') : 'unsure'
}
