import { answerTo } from '../../../domain/assessment.ts'
import type { Question } from '../../../domain/bank.ts'
import { inline } from '../../../domain/words/inline.ts'
import { deeperQuestions } from '../../../domain/diagnosis/deeperQuestions.ts'
import { compareAnswers } from '../../../domain/comparison/compareAnswers.ts'
import { compareExperiments } from '../../../domain/comparison/compareExperiments.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import { assessmentOf, firstOpenQuestion } from '../../../domain/session/session.ts'
import { talkingPoints } from '../../../domain/votes/talkingPoints.ts'
import type { TalkingPoint } from '../../../domain/votes/talkingPoints.ts'
import type { Model } from '../../model.ts'
import type { ReviewScreen } from '../../screen.ts'
import { previousOf } from '../question/lastTime.ts'
import { questionsIn } from '../question/questionPlaces.ts'
import { saidIn } from './saidIn.ts'

/** A row of the review: the way to the result, the way to more questions, what is worth talking about, or a question. */
export type ReviewRow =
  | { readonly kind: 'result' }
  | { readonly kind: 'deeper'; readonly questions: readonly Question[] }
  | ({ readonly kind: 'talk' } & TalkingPoint)
  /** An experiment that is said to be done, though its answer did not rise to what it was for. */
  | { readonly kind: 'unmoved'; readonly question: Question; readonly title: string }
  /** The way to facts beside the answers. */
  | { readonly kind: 'facts' }
  | { readonly kind: 'question'; readonly question: Question }

/** The rows of the review; while something is searched for, the questions that hold every word of it. */
export function reviewRows(model: Model, { search }: ReviewScreen): readonly ReviewRow[] {
  const questions = questionsIn(model).map((question) => ({ kind: 'question' as const, question }))
  if (!search)
    return [
      { kind: 'result' },
      ...deeperRow(model),
      ...talkRows(model),
      ...unmovedRows(model),
      { kind: 'facts' },
      ...questions,
    ]
  return questions.filter(({ question }) => holdsWords(model, question, search.value))
}

/** Whether a question, its capability or what was said to it holds each of these words. */
export function holdsWords(
  sitting: Pick<Model, 'bank' | 'session'>,
  question: Question,
  words: string,
): boolean {
  const text = textOf(sitting, question)
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** The review with the first row of a question in focus. */
export function reviewAt(model: Model, question: string): ReviewScreen {
  const review: ReviewScreen = { kind: 'review', cursor: 0 }
  const cursor = reviewRows(model, review).findIndex(
    (row) => 'question' in row && row.question.id === question,
  )
  return { ...review, cursor: Math.max(0, cursor) }
}

type Sitting = Pick<Model, 'bank' | 'session' | 'today'>

/** The offer to go deeper, once the quick questions are through. */
export function deeperRow({ bank, session, today }: Sitting): readonly (ReviewRow & { kind: 'deeper' })[] {
  if (session?.details?.mode !== 'quick' || firstOpenQuestion(bank, session)) return []
  const assessment = assessmentOf(bank, session, today)
  const known = new Set(session.deeper)
  const questions = assessment ? deeperQuestions(bank, assessment).filter(({ id }) => !known.has(id)) : []
  return questions.length ? [{ kind: 'deeper', questions }] : []
}

/** Splits at any time; what decides the result only when every question was asked, for before that all of them do. */
export function talkRows({ bank, session, today }: Sitting): readonly (ReviewRow & { kind: 'talk' })[] {
  const assessment = session && assessmentOf(bank, session, today)
  if (!assessment) return []
  const isThrough = !firstOpenQuestion(bank, session)
  return talkingPoints(bank, assessment)
    .filter(({ because }) => isThrough || because === 'split')
    .map((point) => ({ kind: 'talk', ...point }))
}

function unmovedRows(model: Model): readonly ReviewRow[] {
  const { bank, session, today } = model
  const [earlier, now] = [previousOf(model), session && assessmentOf(bank, session, today)]
  if (!earlier || !now?.actions?.length) return []
  return compareExperiments(bank, earlier, now, compareAnswers(bank, earlier, now)).flatMap(
    ({ action, state, reached }) =>
      action && reached === false && (state === 'done' || state === 'moved')
        ? [{ kind: 'unmoved', question: action.question, title: wordsOf(action).title }]
        : [],
  )
}

/** All that a question can be found by. */
function textOf({ bank, session }: Pick<Model, 'bank' | 'session'>, question: Question): string {
  const capability = bank.capabilities.find(({ id }) => id === question.capability)
  const said = saidIn(question, answerTo(session?.answers ?? {}, question.id))
  return [question.asks, capability?.title ?? '', said].join(' ').toLowerCase()
}

/** What going deeper asks first, in words. */
export function deeperLabel({ bank }: Pick<Model, 'bank'>, questions: readonly Question[]): string {
  const capability = bank.capabilities.find(({ id }) => id === questions[0]?.capability)
  return `Go deeper: ${questions.length} more, ${capability ? inline(capability) : ''} first`
}
