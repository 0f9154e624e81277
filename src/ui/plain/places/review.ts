import { answerInShort } from '../../../domain/answerInShort.ts'
import { answerTo } from '../../../domain/assessment.ts'
import { capitalized } from '../../../domain/capitalized.ts'
import { count } from '../../../domain/figures.ts'
import { questionsOf } from '../../../domain/session.ts'
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
  return {
    opening: () => ['', ...(brief ? [] : listRows(talk)), summary(talk)],
    prompt: 'Enter for the result, or a number: ',
    accepts: [
      { type: 'Enter', does: 'what the answers say' },
      { type: `1 to ${all.length}`, does: 'go to that question; g 5 does so too' },
      { type: 'r', does: 'all answers once more' },
      { type: 'b', does: 'the last question' },
    ],
    answer(line) {
      if (line === '') return contradictionFirst(moveTo(talk, { kind: 'result' }))
      if (line === 'r') return moveTo(talk, { kind: 'review', brief: false })
      if (line === 'b' && last)
        return moveTo(talk, { kind: 'question', question: last.id, fromReview: false })
      const number = /^(?:g\s*)?(\d+)$/u.exec(line)?.[1]
      return number === undefined ? undefined : goToNumber(talk, Number(number))
    },
  }
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

/** The question of this number, from the list of all answers. */
export function goToNumber(talk: Talk, number: number): Turn {
  const all = talk.session ? questionsOf(talk.bank, talk.session) : []
  const question = all[number - 1]
  return question
    ? moveTo(talk, { kind: 'question', question: question.id, fromReview: true })
    : say(talk, `There is no question ${number}; they go from 1 to ${all.length}.`)
}
