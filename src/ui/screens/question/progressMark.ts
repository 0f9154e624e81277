import { answerTo } from '../../../domain/assessment.ts'
import { minutesBehind } from '../../../domain/session/timeBox.ts'
import type { Model } from '../../model.ts'
import { questionsIn } from './questionPlaces.ts'

const wide = 70

/** Where a team is and how long it took, such as "9 of 32 · 12 min · on time"; never an alarm. In a narrow window without the pace. */
export function progressMark(model: Model, place: number): string {
  const { session, signs, size } = model
  const questions = questionsIn(model)
  const here = `${place + 1} of ${questions.length}`
  if (!session?.minutes) return here
  const taken = [here, `${session.minutes} min`]
  return [...taken, ...(size.columns < wide ? [] : [paceInWords(model)])].join(` ${signs.dot} `)
}

function paceInWords(model: Model): string {
  const { bank, session, timeBox } = model
  const { answers = {}, skipped = [], minutes = 0 } = session ?? {}
  const mode = session?.details?.mode ?? 'full'
  const done = questionsIn(model).filter(({ id }) => answerTo(answers, id) || skipped.includes(id)).length
  const asked = bank.questions.filter(({ quick }) => mode === 'full' || quick).length
  const behind = minutesBehind({ minutes, box: timeBox[mode], asked, done })
  return behind ? `${behind} min behind` : 'on time'
}
