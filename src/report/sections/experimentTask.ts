import type { ListItem } from 'mdast'
import { wordsOf } from '../../domain/roadmap/action.ts'
import type { PlannedAction } from '../../domain/roadmap/course.ts'
import { because } from '../because.ts'
import { effortInWords } from '../effortInWords.ts'
import { bullets, mark, strong, task } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** An action as a task, with what the team has filled in already and room for the rest. */
export function experimentTask(report: Reportable, action: PlannedAction): ListItem {
  const { title, firstStep, done, signal, risk, effort } = wordsOf(action)
  const chosen = report.assessment.actions?.find((each) => each.action === action.id)
  return task(
    chosen?.state === 'done',
    [strong(title), ' ', mark(action.id)],
    bullets([
      `First step, within a week: ${firstStep}`,
      `Done when: ${done}`,
      `Signal: ${chosen?.signal ?? signal} From … to …`,
      `Owner: ${chosen?.owner ?? ''}`,
      `Look at it again on: ${chosen?.review ?? ''}`,
      `Risk: ${risk}`,
      `Why: ${why(report, action).join(' ')} It takes ${effortInWords[effort]}.`,
    ]),
  )
}

/** Why it stands here; the answer behind it only where the report has not named it above. */
function why({ bank, diagnosis }: Reportable, action: PlannedAction): readonly string[] {
  const constraint = diagnosis.working?.low.holders[0]?.capability.id
  const reasons = because(bank, diagnosis, action)
  return action.question.capability === constraint ? reasons.slice(1) : reasons
}
