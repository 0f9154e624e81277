import type { Capability, StepIndex } from '../../domain/bank.ts'
import { answerTo } from '../../domain/assessment.ts'
import { reasonsFor } from '../../domain/diagnosis/reason.ts'
import type { Doubt } from '../../domain/standing.ts'
import type { Reason } from '../../domain/diagnosis/reason.ts'
import { bareStatement } from '../bareStatement.ts'
import { count, points } from '../../domain/words/figures.ts'
import { bullets, emphasis } from '../prose.ts'
import type { Block, Words } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { votesInWords } from '../votesInWords.ts'

const mostReasons = 4

/** The answers that make a capability cost a step points, the costliest first. */
export function reasonList(report: Reportable, capability: Capability, step: StepIndex): readonly Block[] {
  const reasons = reasonsFor(report.bank, report.diagnosis, capability, step)
  const rest = reasons.slice(mostReasons)
  const shown = rest.length > 1 ? reasons.slice(0, mostReasons) : reasons
  const more = reasons.length - shown.length
  return bullets([
    ...shown.map((reason) => reasonLine(report, reason)),
    ...(more ? [`and ${count(more, 'smaller one')}, with all answers below`] : []),
  ])
}

function reasonLine({ assessment }: Reportable, reason: Reason): readonly Words[] {
  const { question, level, need, doubt } = reason
  const votes = answerTo(assessment.answers, question.id)?.votes ?? []
  const open = {
    split: `You did not settle it: ${votesInWords(votes)}.`,
    unknown: 'Nobody could say.',
    skipped: 'You skipped it.',
  } as const satisfies Record<Doubt, string>
  const worth = reason.points ? points(reason.points) : 'less than a point'
  const said = doubt ? open[doubt] : `You said “${bareStatement(question.levels[level])}”.`
  return [
    emphasis(question.asks),
    ` ${said} The step needs “${bareStatement(question.levels[need])}” (${worth}).`,
  ]
}
