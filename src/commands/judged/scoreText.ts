import { inline } from '../../domain/words/inline.ts'
import { pointsOfStep } from '../../domain/diagnosis/pointsOfStep.ts'
import { listed, percentRange, points } from '../../domain/words/figures.ts'
import { wordsOf } from '../../domain/roadmap/action.ts'
import type { Reportable } from '../../report/reportable.ts'

/** The score in a few lines for people; `--json` has every figure. */
export function scoreText({ bank, assessment, diagnosis, roadmap }: Reportable): string {
  const { working, situation, position } = diagnosis
  const constraint = working?.low.holders[0]
  const stages =
    position && [...new Set([position.low, position.high])].map((stage) => bank.words.stages[stage].title)
  const lines = [
    [assessment.team, assessment.service, assessment.date].filter(Boolean).join(', '),
    bank.words.situations[situation].title +
      (diagnosis.tentative ? ' (the open answers could change this)' : ''),
    ...(working && constraint
      ? [
          `Constraint ${bank.words.steps[working.step].title}: ${inline(constraint.capability)}, ${points(pointsOfStep(working.low)?.costs.get(constraint.capability) ?? 0)}`,
        ]
      : []),
    ...diagnosis.steps.map(({ step, low, high }) => {
      const ready =
        low.readiness === null || high.readiness === null
          ? 'not scored'
          : `${percentRange(low.readiness, high.readiness)} ready`
      return `  ${bank.words.steps[step].title}: ${ready}`
    }),
    `Position: ${stages ? stages.join(' to ') : 'not known'}`,
    ...(diagnosis.decidedBy.length ? [`Decided by: ${listed(diagnosis.decidedBy)}`] : []),
    ...roadmap.now.map((action, place) => `${place + 1}. ${wordsOf(action).title}`),
  ]
  return `${lines.join('\n')}\n`
}
