import type { Experiment } from '../../../domain/assessment.ts'
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

const longestOwner = 120
const longestDay = 10

/** A form filled in with what is known; a new experiment is looked at again in four weeks. */
export function experimentForm({ owner, review }: Partial<Experiment>, today: string): ExperimentForm {
  return { focus: 'owner', owner: proposal(owner ?? ''), review: proposal(review ?? usualReview(today)) }
}

/** The form after a key that is typed into it. */
export function typeInto({ wrong: _, ...form }: ExperimentForm, key: Key): ExperimentForm {
  return form.focus === 'owner'
    ? { ...form, owner: editText(form.owner, key, { longest: longestOwner }) }
    : { ...form, review: editText(form.review, key, { longest: longestDay }) }
}

/** What the form says of an experiment, or the form with what is wrong in it. Both fields may stay empty. */
export function filledIn(
  form: ExperimentForm,
  today: string,
): Pick<Experiment, 'owner' | 'review'> | ExperimentForm {
  const [owner, review] = [
    plainLine(form.owner.value, longestOwner),
    plainLine(form.review.value, longestDay),
  ]
  const wrong = wrongWithReview(review, today)
  if (wrong) return { ...form, focus: 'review', wrong }
  return { ...(owner && { owner }), ...(review && { review }) }
}

export function isForm(
  value: Pick<Experiment, 'owner' | 'review'> | ExperimentForm,
): value is ExperimentForm {
  return 'focus' in value
}
