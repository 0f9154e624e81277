import { spreadOf } from '../votes/spread.ts'
import { answerTo } from '../assessment.ts'
import type { Answer, Assessment } from '../assessment.ts'
import type { Bank, Question } from '../bank.ts'
import { endsOf } from '../standing.ts'

/** What became of a question between two sessions. */
export type Change =
  | { readonly kind: 'same' }
  /** It moved by so many levels. `sure`: by no less than the earlier votes lay apart; only then is it progress, or a step back. */
  | { readonly kind: 'practice'; readonly by: number; readonly sure: boolean }
  /** Another number of people voted, and it moved within what the earlier ones said. */
  | { readonly kind: 'voters'; readonly by: number }
  /** The question means something else by now, so the answers are not compared. */
  | { readonly kind: 'question' }
  /** Then or now nobody could say, or it was skipped or not settled: it need not have moved. */
  | { readonly kind: 'unknown' }
  /** It was not asked before, or did not apply. */
  | { readonly kind: 'came' }
  /** It is not asked any more, or does not apply. */
  | { readonly kind: 'went' }

/** Whether a question was asked in both sessions and in the same sense, so that its answers can be held against each other. */
export function isComparable({ kind }: Change): boolean {
  return kind !== 'question' && kind !== 'came' && kind !== 'went'
}

/** A question that was asked in one session or in both, and its answers; one without an answer was skipped or not asked. */
export interface AnswerCompared {
  readonly id: string
  /** Missing where the bank no longer has it. */
  readonly question?: Question
  readonly before?: Answer
  readonly now?: Answer
  readonly change: Change
}

/** Every question of either session, in the bank's order; those that the bank no longer has come last. */
export function compareAnswers(
  bank: Bank,
  earlier: Assessment,
  later: Assessment,
): readonly AnswerCompared[] {
  const known = bank.questions.map((question) => ({ id: question.id, question }))
  const answered = [...Object.keys(earlier.answers), ...Object.keys(later.answers)]
  const retired = [...new Set(answered)].filter((id) => !known.some((each) => each.id === id))
  return [...known, ...retired.map((id) => ({ id, question: undefined }))].flatMap(({ id, question }) => {
    const [askedThen, askedNow] = [isAsked(earlier, id, question), isAsked(later, id, question)]
    if (!askedThen && !askedNow) return []
    const [before, now] = [answerTo(earlier.answers, id), answerTo(later.answers, id)]
    const changed = askedThen && askedNow && revisionOf(earlier, id) !== revisionOf(later, id)
    const change: Change = changed
      ? { kind: 'question' }
      : askedThen !== askedNow
        ? { kind: askedThen ? 'went' : 'came' }
        : changeBetween(endsOf(before), endsOf(now), before, now)
    return [{ id, ...(question && { question }), ...(before && { before }), ...(now && { now }), change }]
  })
}

/** A bank that names the revisions of its questions and not of this one did not have it. */
function isAsked({ mode, answers, bank }: Assessment, id: string, question: Question | undefined): boolean {
  if (Object.hasOwn(answers, id)) return true
  const hadIt = !bank?.revisions || Object.hasOwn(bank.revisions, id)
  return question !== undefined && hadIt && (mode === 'full' || question.quick)
}

/** The first revision where nothing is said. */
function revisionOf({ bank }: Assessment, id: string): number {
  const revisions = bank?.revisions ?? {}
  return Object.hasOwn(revisions, id) ? (revisions[id] ?? 1) : 1
}

type Ends = ReturnType<typeof endsOf>

function changeBetween(was: Ends, is: Ends, before?: Answer, now?: Answer): Change {
  if (!was || !is) return { kind: was ? 'went' : is ? 'came' : 'same' }
  if (was.low === is.low && was.high === is.high && was.doubt === is.doubt) return { kind: 'same' }
  const by = distance(was, is)
  if (by === 0) return { kind: 'unknown' }
  const votes = spreadOf(before?.votes ?? [])
  const otherVoters = (before?.votes?.length ?? 0) !== (now?.votes?.length ?? 0)
  if (votes && otherVoters && !is.doubt && isBetween(votes.counts, is.low)) return { kind: 'voters', by }
  return { kind: 'practice', by, sure: Math.abs(by) >= (votes?.range ?? 0) }
}

/** How far an answer moved for certain: 0 where what was possible before is possible still. */
function distance(was: NonNullable<Ends>, is: NonNullable<Ends>): number {
  if (is.low > was.high) return is.low - was.high
  return is.high < was.low ? is.high - was.low : 0
}

/** Whether somebody voted for the level or lower, and somebody for it or higher. */
function isBetween(counts: readonly number[], level: number): boolean {
  return counts.slice(0, level + 1).some(Boolean) && counts.slice(level).some(Boolean)
}
