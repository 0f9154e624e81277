import { firstExperimentToAsk } from '../domain/roadmap/firstExperimentToAsk.ts'
import type { ToAsk } from '../domain/roadmap/firstToAsk.ts'
import { mostExperiments } from '../domain/roadmap/roadmap.ts'
import { askName } from '../domain/roadmap/taskNames.ts'
import type { Reportable } from './reportable.ts'

/** What is to be found out or settled now: what has to be asked first, unless the team took up enough else, and what it took up. */
export function toAskNow(report: Reportable): readonly ToAsk[] {
  const { roadmap, assessment } = report
  const taken = new Set(assessment.actions?.map(({ action }) => action))
  const isTaken = ({ kind, question }: ToAsk) => taken.has(askName(kind, question.id))
  const first = firstExperimentToAsk(report)
  const isFirst = ({ question }: ToAsk) => question.id === first?.question.id
  const open: readonly ToAsk[] = [
    ...roadmap.findOut.map((each) => ({ ...each, kind: 'findOut' as const })),
    ...roadmap.settle.map((each) => ({ ...each, kind: 'settle' as const })),
  ]
  const chosen = open.filter((each) => isTaken(each) && !isFirst(each))
  return first && (isTaken(first) || taken.size < mostExperiments) ? [first, ...chosen] : chosen
}
