import type { ListItem } from 'mdast'
import { wordsOf } from '../../domain/roadmap/action.ts'
import type { PlannedAction } from '../../domain/roadmap/course.ts'
import { because } from '../because.ts'
import { effortInWords } from '../effortInWords.ts'
import { percent } from '../../domain/figures.ts'
import { firstExperimentToAsk } from '../firstToAsk.ts'
import { bullets, heading, mark, paragraph, strong, task } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { askTask } from './askTask.ts'
import { raiseCadenceTask } from './raiseCadenceTask.ts'

/** What to try first: at most three experiments, each with room for its owner and the day to look at it again. */
export function experiments(report: Reportable): readonly Block[] {
  const tasks = tasksOf(report)
  if (!tasks.length) return []
  return [
    heading(2, 'Try this now'),
    paragraph('Give each an owner and a day on which you look at it again. Drop what does not help.'),
    ...bullets(tasks),
    ...forecast(report),
  ]
}

function tasksOf(report: Reportable): readonly ListItem[] {
  const { roadmap } = report
  const toAsk = firstExperimentToAsk(report)
  return [
    ...(roadmap.raiseCadence ? [raiseCadenceTask(report, roadmap.raiseCadence)] : []),
    ...(toAsk ? [askTask(report, toAsk)] : []),
    ...roadmap.now.map((action) => experiment(report, action)),
  ]
}

function experiment(report: Reportable, action: PlannedAction): ListItem {
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
      `Why: ${because(report.bank, report.diagnosis, action).join(' ')} It takes ${effortInWords[effort]}.`,
    ]),
  )
}

function forecast({ roadmap, diagnosis, bank }: Reportable): readonly Block[] {
  const { working } = diagnosis
  if (!roadmap.forecast || !working || working.low.readiness === null || !roadmap.now.length) return []
  const [today, then] = [percent(working.low.readiness), percent(roadmap.forecast.afterNow)]
  return [
    paragraph(
      `With these done you are ${then} ready for the way ${bank.words.steps[working.step].title}, up from ${today}.`,
    ),
  ]
}
