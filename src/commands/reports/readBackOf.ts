import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { correctionsOf } from '../../report/readBack/corrections.ts'
import type { Corrections } from '../../report/readBack/corrections.ts'
import { readBack } from '../../report/readBack/readBack.ts'
import { judge } from '../judged/judge.ts'
import { readEdited } from './readEdited.ts'
import { reportText } from './reportText.ts'

/** An assessment as it was when a report was written, and as it stands today. */
interface Origin {
  readonly written: Assessment
  readonly today: Assessment
}

/** What people changed in a report since it was written, and the history does not know yet. */
export async function readBackOf(
  bank: Bank,
  edited: string,
  { written, today }: Origin,
): Promise<Corrections> {
  const reported = async (assessment: Assessment) =>
    readBack(bank, await reportText(judge(bank, assessment), { format: 'markdown' }))
  const first = await reported(written)
  return correctionsOf(bank, today, {
    edited: readEdited(bank, edited),
    written: first,
    today: today === written ? first : await reported(today),
  })
}
