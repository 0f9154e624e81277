import type { Experiment } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import type { Key } from '../../terminal/key.ts'
import { editText, proposal } from '../../terminal/textField.ts'
import type { TextField } from '../../terminal/textField.ts'
import { usualReview, wrongWithReview } from '../../../domain/roadmap/reviewDay.ts'

/** Who sees to an experiment and when it is looked at again, while they are typed. */
export interface ExperimentForm {
  readonly focus: 'owner' | 'review'
  readonly owner: TextField
  readonly review: TextField
  /** What keeps the day from being taken. */
  readonly wrong?: string
}

const longestDay = 10

/** A form filled in with what is known; a new experiment is looked at again in four weeks. */
export function experimentForm({ owner, review }: Partial<Experiment>, today: string): ExperimentForm {
  return { focus: 'owner', owner: proposal(owner ?? ''), review: proposal(review ?? usualReview(today)) }
}

/** What a key makes of a form: the form again, what it says once it is filled in, or nothing where it is left as it was. */
export type AfterKey =
  | { readonly form: ExperimentForm }
  | { readonly people: Pick<Experiment, 'owner' | 'review'> }
  | 'left'

/** The form after a key: Enter goes from field to field, and takes the last one. */
export function afterKey(form: ExperimentForm, key: Key, today: string): AfterKey {
  if (key.kind === 'named') {
    if (key.name === 'escape') return 'left'
    if (key.name === 'enter' && form.focus === 'review') {
      const filled = filledIn(form, today)
      return isForm(filled) ? { form: filled } : { people: filled }
    }
    if (['enter', 'down', 'tab'].includes(key.name)) return { form: { ...form, focus: 'review' } }
    if (['up', 'backTab'].includes(key.name)) return { form: { ...form, focus: 'owner' } }
  }
  return { form: typeInto(form, key) }
}

/** An experiment with who sees to it and when it is looked at again; what was emptied is gone. */
export function withPeople(
  { owner: _, review: __, ...rest }: Experiment,
  people: Pick<Experiment, 'owner' | 'review'>,
): Experiment {
  return { ...rest, ...people }
}

function typeInto({ wrong: _, ...form }: ExperimentForm, key: Key): ExperimentForm {
  return form.focus === 'owner'
    ? { ...form, owner: editText(form.owner, key, { longest: longest.owner }) }
    : { ...form, review: editText(form.review, key, { longest: longestDay }) }
}

/** What the form says of an experiment, or the form with what is wrong in it. Both fields may stay empty. */
function filledIn(
  form: ExperimentForm,
  today: string,
): Pick<Experiment, 'owner' | 'review'> | ExperimentForm {
  const [owner, review] = [
    plainLine(form.owner.value, longest.owner),
    plainLine(form.review.value, longestDay),
  ]
  const wrong = wrongWithReview(review, today)
  if (wrong) return { ...form, focus: 'review', wrong }
  return { ...(owner && { owner }), ...(review && { review }) }
}

function isForm(value: Pick<Experiment, 'owner' | 'review'> | ExperimentForm): value is ExperimentForm {
  return 'focus' in value
}
