import { answerInShort } from '../../../domain/words/answerInShort.ts'
import { answerTo } from '../../../domain/assessment.ts'
import { capitalized } from '../../../domain/words/capitalized.ts'
import { count } from '../../../domain/words/figures.ts'
import type { Question } from '../../../domain/bank.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { factsForm } from '../../screens/facts/factsForm.ts'
import { deeperLabel, deeperRow, holdsWords, talkRows } from '../../screens/review/reviewRows.ts'
import { saidInWords } from '../../screens/question/spreadLines.ts'
import { placeOf } from '../placeOf.ts'
import { recording } from '../recording.ts'
import { undo } from '../undo.ts'
import { firstOpenQuestion, questionsOf } from '../../../domain/session/session.ts'
import type { Asks } from '../asks.ts'
import { contradictionFirst } from './evidence.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { moveTo, say } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

/** All answers, and the way to the result. No score is said here. */
export function askReview(talk: Talk, { brief }: Place & { readonly kind: 'review' }): Asks<Turn> {
  const { bank, session } = talk
  const all = session ? questionsOf(bank, session) : []
  const last = all.at(-1)
  const [deeper] = deeperRow(talk)
  const open = session && firstOpenQuestion(bank, session)
  return {
    opening: () => [
      '',
      ...(brief ? [] : [...talkingRows(talk), ...listRows(talk)]),
      summary(talk),
      ...deeperRows(talk),
    ],
    prompt: open
      ? 'Enter for the result, o goes on asking, or a number: '
      : 'Enter for the result, or a number: ',
    accepts: [
      { type: 'Enter', does: 'what the answers say' },
      { type: `1 to ${all.length}`, does: 'go to that question; g 5 does so too' },
      ...(open ? [{ type: 'o', does: 'on with the first question without an answer' }] : []),
      { type: 'r', does: 'all answers once more' },
      { type: 'find', does: 'the questions that hold a word, as in find rollback' },
      ...(deeper ? [{ type: 'd', does: 'go deeper: more questions where it matters' }] : []),
      { type: 'f', does: 'facts and the last release: three minutes, never scored' },
      { type: 'u', does: 'undo the last answer or note; U does it again' },
      { type: 'b', does: 'the last question' },
    ],
    answer(line) {
      if (line === '') return contradictionFirst(moveTo(talk, { kind: 'result' }))
      if (line === 'o' && open)
        return moveTo(talk, { kind: 'question', question: open.id, fromReview: false })
      if (line === 'r') return moveTo(talk, { kind: 'review', brief: false })
      const word = searched(line)
      if (word !== undefined) return say(talk, ...rowsHolding(talk, word))
      if (line === 'u' || line === 'U') return undo(talk, line === 'u' ? 'undo' : 'redo')
      if (line === 'f' && session) return moveTo(talk, { kind: 'facts', form: factsForm(session) })
      if (line === 'd' && deeper) return goDeeper(talk, deeper.questions)
      if (line === 'b' && last)
        return moveTo(talk, { kind: 'question', question: last.id, fromReview: false })
      const number = /^(?:g\s*)?(\d+)$/u.exec(line)?.[1]
      return number === undefined ? undefined : goToNumber(talk, Number(number), true)
    },
  }
}

/** What is worth talking about comes first: at most seven. */
function talkingRows(talk: Talk): readonly Row[] {
  const { bank, session } = talk
  const all = session ? questionsOf(bank, session) : []
  const points = talkRows(talk)
  if (!points.length) return []
  return [
    'Worth talking about:',
    ...points.map(({ question, because }) => {
      const votes = lastRound(answerTo(session?.answers ?? {}, question.id))
      const why = because === 'split' && votes ? saidInWords(votes) : 'it decides what holds you back'
      return item(all.indexOf(question) + 1, `${question.asks} ${capitalized(why)}.`)
    }),
    '',
  ]
}

function deeperRows(talk: Talk): readonly Row[] {
  return deeperRow(talk).map(({ questions }) => `d  ${deeperLabel(talk, questions)}.`)
}

/** Asks more, beginning with the first of these. */
function goDeeper(talk: Talk, questions: readonly Question[]): Turn {
  const asked = [...(talk.session?.deeper ?? []), ...questions.map(({ id }) => id)]
  const many = `${count(questions.length, 'question')} more.`
  const turn = recording(talk, { kind: 'wentDeeper', questions: asked }, many, talk.place)
  return { ...turn, talk: { ...turn.talk, place: placeOf(turn.talk) } }
}

function listRows({ bank, session }: Talk): readonly Row[] {
  const all = session ? questionsOf(bank, session) : []
  return [
    'All answers:',
    ...all.map(({ id, asks }, place) =>
      item(place + 1, `${asks} ${capitalized(answerInShort(answerTo(session?.answers ?? {}, id)))}.`),
    ),
  ]
}

/** What is looked for, as on the screen: "/ rollback", or "find rollback". */
export function searched(line: string): string | undefined {
  return /^(?:\/|find\s)\s*(\S.*)$/iu.exec(line)?.[1]
}

/** The questions that hold every word, each with its number. */
export function rowsHolding(talk: Talk, words: string): readonly Row[] {
  const all = talk.session ? questionsOf(talk.bank, talk.session) : []
  const found = all.filter((question) => holdsWords(talk, question, words))
  return found.length
    ? [
        ...found.map((question) => item(all.indexOf(question) + 1, question.asks)),
        'g and a number goes there, as in g 5.',
      ]
    : [`No question holds "${words}".`]
}

function summary({ bank, session }: Talk): Row {
  const all = session ? questionsOf(bank, session) : []
  const answers = all.map(({ id }) => answerTo(session?.answers ?? {}, id))
  const open = answers.filter((answer) => !answer).length
  const split = answers.filter((answer) => answer?.kind === 'split').length
  return [
    open ? `${count(open, 'question')} of ${all.length} without an answer.` : `All ${all.length} answered.`,
    ...(split ? [`${split} not settled.`] : []),
  ].join(' ')
}

/** The question of this number; after its answer comes the list of all answers if it was asked for from there, else the next one. */
export function goToNumber(talk: Talk, number: number, fromReview: boolean): Turn {
  const all = talk.session ? questionsOf(talk.bank, talk.session) : []
  const question = all[number - 1]
  return question
    ? moveTo(talk, { kind: 'question', question: question.id, fromReview })
    : say(talk, `There is no question ${number}; they go from 1 to ${all.length}.`)
}
