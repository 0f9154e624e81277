import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../../../src/domain/bank.ts'
import { wrappedText } from '../../../src/ui/lines.ts'
import { misfitsOf } from '../../../src/ui/screens/question/questionFit.ts'
import { layOut } from '../../../src/ui/screens/question/questionLayout.ts'
import { bank } from '../../bankOfQuestions.ts'
import { homeModel } from '../anyModel.ts'

const [ours] = bank.questions
if (!ours) throw new Error('no question')

const text = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom('a', 'e', 'l', 'n'), minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((words) => words.join(' ').slice(0, most).trim())

/** Whether the choice at a place is there whole, with the whole question above it, where it is in focus. */
function isWhole(question: Question, columns: number, rows: number, place: number, cursor: number): boolean {
  const room = rows - 3
  const screen = { kind: 'question', question: question.id, cursor, fromReview: false } as const
  const { above, labels } = layOut(homeModel({ size: { columns, rows } }), screen, question, room)
  const height = above.length + labels.reduce((sum, label) => sum + label.split('\n').length, 0)
  const words = (shown: string) => shown.replace(/\s+/gu, '')
  const asked = above.flatMap((line) => line.map((span) => span.text)).join('')
  return (
    height <= room &&
    words(labels[place] ?? '').slice(1) === words(question.levels[place] ?? '') &&
    words(asked).includes(words(question.asks))
  )
}

const levels = [0, 1, 2, 3] as const

test('a question has no misfit exactly where the screen shows all of it', () => {
  fc.assert(
    fc.property(text(260), text(200), text(200), text(200), text(200), (asks, ...four) => {
      const question: Question = { ...ours, asks, levels: four }
      const isShown =
        levels.every((level) => isWhole(question, 80, 24, level, 0)) &&
        levels.every((level) => isWhole(question, 50, 16, level, level)) &&
        four.every((level) => wrappedText(level, 75).length <= 2)
      expect(misfitsOf(question).length === 0).toBe(isShown)
    }),
    { numRuns: 30 },
  )
}, 20_000)

test('every question of ours fits', () => {
  expect(bank.questions.flatMap((question) => misfitsOf(question))).toEqual([])
})
