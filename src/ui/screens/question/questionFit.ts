import type { Question } from '../../../domain/bank.ts'
import { wrappedText } from '../../lines.ts'
import type { Size } from '../../model.ts'
import { choiceLabel, choices } from './choicesOf.ts'
import { choiceWidth } from './questionLayout.ts'

/** The size that screens are made for, and the smallest at which a team can still work. */
const designSize: Size = { columns: 80, rows: 24 }
const smallSize: Size = { columns: 50, rows: 16 }

/** Rows of a screen that are not for a question: header, rule and footer. */
const chromeRows = 3
/** The row that says how to choose. */
const ruleRows = 1
/** More rows than this, and a level is a paragraph. */
const mostRowsOfLevel = 2

/** A text of a question that is too long for a screen: where it stands in the question, and what is wrong. */
export interface Misfit {
  readonly at: readonly PropertyKey[]
  readonly what: string
}

/**
 * What keeps a question from being read: at 80×24 a level of more than two rows, or choices that are not all whole; at
 * 50×16 a choice that is not whole even while it is in focus.
 */
export function misfitsOf(question: Question): readonly Misfit[] {
  const long = rowsOf(question, designSize).labels.flatMap((rows, place) =>
    rows > mostRowsOfLevel
      ? [
          {
            at: ['levels', place],
            what: `level ${place} takes ${rows} rows at ${named(designSize)}, and ${mostRowsOfLevel} are there for it`,
          },
        ]
      : [],
  )
  return long.length ? long : [...crowdedAt(question), ...crowdedInFocus(question)]
}

function crowdedAt(question: Question): readonly Misfit[] {
  const { asks, labels } = rowsOf(question, designSize)
  const rows = asks + ruleRows + labels.reduce((sum, each) => sum + each, 0)
  const room = designSize.rows - chromeRows
  return rows > room
    ? [{ at: [], what: `takes ${rows} rows at ${named(designSize)}, and ${room} are there for it` }]
    : []
}

function crowdedInFocus(question: Question): readonly Misfit[] {
  const { asks, labels } = rowsOf(question, smallSize)
  const room = smallSize.rows - chromeRows - asks - (choices.length - 1)
  return labels.flatMap((rows, place) =>
    rows > room
      ? [
          {
            at: ['levels', place],
            what: `level ${place} takes ${rows} rows at ${named(smallSize)}, and ${Math.max(0, room)} are there for it below its question`,
          },
        ]
      : [],
  )
}

function rowsOf(question: Question, { columns }: Size) {
  return {
    asks: wrappedText(question.asks, columns - 1).length,
    labels: choices.map((choice) => wrappedText(choiceLabel(question, choice), choiceWidth(columns)).length),
  }
}

function named({ columns, rows }: Size): string {
  return `${columns}×${rows}`
}
