import { fingers } from '../../domain/fingers.ts'
import { answerTo } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { longDate } from '../longDate.ts'
import { inline } from '../../domain/capabilityName.ts'
import { percentRange } from '../../domain/figures.ts'
import { bullets, emphasis, heading, paragraph } from '../prose.ts'
import type { Block, Words } from '../prose.ts'
import type { Judged, Reportable } from '../reportable.ts'

/** What is said otherwise than in the session before; whether that is progress is for the team to say. */
export function sinceLastTime(report: Reportable): readonly Block[] {
  const { earlier, diagnosis } = report
  if (!earlier) return []
  const moved = movedAnswers(report, earlier)
  return [
    heading(2, `Since ${longDate(earlier.assessment.date)}`),
    ...bullets([
      `Held up by: ${constraintOf(earlier)} then, ${constraintOf(report)} now.`,
      ...diagnosis.steps.flatMap(({ step, low, high }) => {
        const then = earlier.diagnosis.steps.find((each) => each.step === step)
        if (
          low.readiness === null ||
          high.readiness === null ||
          !then ||
          then.low.readiness === null ||
          then.high.readiness === null
        )
          return []
        const [before, now] = [
          percentRange(then.low.readiness, then.high.readiness),
          percentRange(low.readiness, high.readiness),
        ]
        return before === now
          ? []
          : [`${report.bank.words.steps[step].title}: ${before} ready then, ${now} now.`]
      }),
    ]),
    ...(moved.length ? [paragraph('Answers that differ:'), ...bullets(moved)] : []),
  ]
}

function constraintOf({ diagnosis }: Judged): string {
  const constraint = diagnosis.working?.low.holders[0]
  return constraint ? inline(constraint.capability) : 'nothing'
}

/** Only answers to the same question are compared: those of the same revision. */
function movedAnswers({ bank, assessment }: Reportable, earlier: Judged): readonly (readonly Words[])[] {
  return bank.questions.flatMap(({ id, asks }) => {
    const revisions = [assessment, earlier.assessment].map(({ bank: stamp }) => stamp?.revisions?.[id])
    const [then, now] = [
      inShort(answerTo(earlier.assessment.answers, id)),
      inShort(answerTo(assessment.answers, id)),
    ]
    return then === now || revisions[0] !== revisions[1]
      ? []
      : [[emphasis(asks), ` ${then} then, ${now} now`]]
  })
}

function inShort(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'no answer'
    case 'level':
      return `level ${fingers(answer.level)}`
    case 'split':
      return 'not settled'
    case 'unknown':
      return 'nobody could say'
    case 'notApplicable':
      return 'not applicable'
  }
}
