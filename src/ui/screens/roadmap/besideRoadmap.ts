import { count } from '../../../domain/words/figures.ts'
import { experimentOf } from '../../../domain/roadmap/choice.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import { fieldSpans } from '../../fieldSpans.ts'
import { emptyLine, labelled, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { tellingsOf, titleOf } from './candidateWords.ts'
import type { ExperimentForm } from './experimentForm.ts'
import { daysAway, wrongWithReview } from '../../../domain/roadmap/reviewDay.ts'
import { chosenInWords } from './rowLine.ts'

/** What is told of the experiment in focus, below its owner and day. */
export function candidateLines(
  model: Model,
  candidate: Candidate,
  form: ExperimentForm | undefined,
  width: number,
): readonly Line[] {
  return [
    ...wrapped(titleOf(model.bank, candidate), width, 'title'),
    ...(form ? formLines(model, form, width) : peopleLines(model, candidate, width)),
    ...tellingsOf(model, candidate).flatMap(([label, words]) => labelled(label, words, width)),
  ]
}

function peopleLines({ session, today }: Model, { name }: Candidate, width: number): readonly Line[] {
  const chosen = experimentOf(session?.experiments ?? [], name)
  if (!chosen) return wrapped('Space chooses it; Enter says who sees to it.', width)
  const { owner, review } = chosen
  const day = review ? ` Look at it again on ${review}, ${daysAway(review, today)}.` : ''
  return wrapped(`${owner ? `${owner} sees to it.` : 'Nobody sees to it yet: Enter.'}${day}`, width)
}

const labels = { owner: 'Who sees to it: ', review: 'Look at it again on: ' } as const

/** The two fields of the form, as they are typed. */
export function formLines(
  { today }: Pick<Model, 'today'>,
  { focus, owner, review }: ExperimentForm,
  width: number,
): readonly Line[] {
  const away =
    wrongWithReview(review.value, today) || !review.value ? '' : `  ${daysAway(review.value, today)}`
  const line = (field: 'owner' | 'review', value: ExperimentForm['owner'], behind = ''): Line => [
    span(labels[field], focus === field ? 'focus' : 'plain'),
    ...(focus === field ? fieldSpans(value, width - labels[field].length) : [span(value.value)]),
    span(behind),
  ]
  return [line('owner', owner), line('review', review, away), emptyLine]
}

/** What the way on does. */
export function saveLines(model: Model, width: number): readonly Line[] {
  return [
    ...wrapped(
      `Enter saves this session for good, with ${chosenInWords(model)}, and writes the report.`,
      width,
    ),
    ...wrapped('The next session begins with what became of them.', width),
  ]
}

/** What going deeper means. */
export function deeperLines({ bank }: Model, width: number): readonly Line[] {
  const quick = bank.questions.filter((question) => question.quick)
  return wrapped(
    `A quick session asks ${count(quick.length, 'question')}. These the step that you work on needs as well; the answers so far stay.`,
    width,
  )
}

export function ruleLine({ size, signs }: Model): Line {
  return [span(signs.rule.repeat(size.columns), 'quiet')]
}
