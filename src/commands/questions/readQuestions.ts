import { compiledBank } from '../../bank/compiledBank.ts'
import type { AlsoBroken, PackFiles } from '../../bank/readBank.ts'
import { readPack } from '../../bank/readPack.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Outcome } from '../../domain/problem.ts'
import { misfitsOf } from '../../ui/screens/question/questionFit.ts'

/** Texts of questions that a screen has no room for. */
export const unfitTexts: AlsoBroken = ({ questions }) =>
  questions.flatMap((question) =>
    misfitsOf(question).map(({ at, what }) => ({ question: question.id, at, what })),
  )

/** The bank that a folder's files make, its texts within the screen; or every problem. A layer lies over our own bank. */
export function readQuestions(files: PackFiles, folder: string): Outcome<Bank> {
  return readPack(files, { folder, base: compiledBank, alsoBroken: unfitTexts })
}
