import { capitalized } from '../../../domain/words/capitalized.ts'
import { answerTo } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { spreadOf } from '../../../domain/votes/spread.ts'
import { afterRound } from '../../../domain/votes/keepingVotes.ts'
import { readVotes } from '../../../domain/votes/readVotes.ts'
import type { Key } from '../../terminal/key.ts'
import { editText, textField } from '../../terminal/textField.ts'
import type { Change, Model } from '../../model.ts'
import type { QuestionScreen, Writing } from '../../screen.ts'
import { andShow, recording, show } from '../change.ts'
import { placeOf } from './choicesOf.ts'
import { answered } from './moveOn.ts'

/** The most characters of what is typed. */
const longestTyped = { note: longest.note, because: longest.reason, votes: 400 } as const satisfies Record<
  Writing['kind'],
  number
>

/** Begins to write, with what was written before. */
export function startWriting(model: Model, screen: QuestionScreen, kind: Writing['kind'], text = ''): Change {
  return show(model, { ...screen, writing: { kind, field: textField(text || before(model, screen, kind)) } })
}

function before({ session }: Model, { question }: QuestionScreen, kind: Writing['kind']): string {
  if (!session) return ''
  const answer = answerTo(session.answers, question)
  if (kind === 'because') return answer?.kind === 'notApplicable' ? answer.because : ''
  return kind === 'note' && Object.hasOwn(session.notes, question) ? (session.notes[question] ?? '') : ''
}

/** A question at which something is typed, after a key. */
export function updateWriting(model: Model, screen: QuestionScreen, writing: Writing, key: Key): Change {
  const { writing: _, ...done } = screen
  if (key.kind === 'named' && key.name === 'escape') return show(model, done)
  if (key.kind === 'named' && key.name === 'enter') return written(model, done, writing)
  const field = editText(writing.field, key, { longest: longestTyped[writing.kind] })
  return show(model, { ...screen, writing: { ...writing, field } })
}

function written(model: Model, screen: QuestionScreen, writing: Writing): Change {
  if (writing.kind === 'votes') return votesAreIn(model, screen, writing)
  const text = plainLine(writing.field.value, longestTyped[writing.kind])
  if (writing.kind === 'note')
    return andShow(recording(model, { kind: 'noted', question: screen.question, note: text }), screen)
  if (text) return answered(model, screen, { kind: 'notApplicable', because: text })
  return show(model, { ...screen, writing, hint: 'Give the reason in a few words, or press Esc.' })
}

/** All votes are in: they are kept at once, as a split until the team settles it, and what lies in the middle is proposed. */
function votesAreIn(model: Model, screen: QuestionScreen, writing: Writing): Change {
  const read = readVotes(writing.field.value)
  if (read.kind === 'wrong') return show(model, { ...screen, writing, hint: `${capitalized(read.what)}.` })
  const { question } = screen
  const answer = afterRound(answerTo(model.session?.answers ?? {}, question), read.votes)
  const spread = spreadOf(read.votes)
  const proposal = placeOf(spread ? { kind: 'level', level: spread.proposal } : { kind: 'unknown' }, false)
  return andShow(recording(model, { kind: 'answered', question, answer }), { ...screen, cursor: proposal })
}
