import type { ListItem } from 'mdast'
import { wordsOf } from '../../domain/roadmap/action.ts'
import type { PlannedAction } from '../../domain/roadmap/course.ts'
import { because } from '../because.ts'
import { effortInWords } from '../../domain/roadmap/effortInWords.ts'
import { strong } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { signalLine, taskOf } from './taskOf.ts'

/** An action as a task, with what the team has filled in already and room for the rest. */
export function experimentTask(report: Reportable, action: PlannedAction): ListItem {
  const { title, firstStep, done, signal, risk, effort } = wordsOf(action)
  return taskOf(report.assessment, {
    name: action.id,
    title: strong(title),
    above: [
      `First step, within a week: ${firstStep}`,
      `Done when: ${done}`,
      signalLine(report.assessment, action.id, signal),
    ],
    below: [
      `Risk: ${risk}`,
      `Why: ${[...why(report, action), `It takes ${effortInWords[effort]}.`].join(' ')}`,
    ],
  })
}

/** Why it stands here; the answer behind it only where the report has not named it above. */
function why({ bank, diagnosis }: Reportable, action: PlannedAction): readonly string[] {
  const constraint = diagnosis.working?.low.holders[0]?.capability.id
  const reasons = because(bank, diagnosis, action)
  return action.question.capability === constraint ? reasons.slice(1) : reasons
}
