import type { ListItem } from 'mdast'
import { percent } from '../../domain/figures.ts'
import { firstExperimentToAsk } from '../../domain/roadmap/firstExperimentToAsk.ts'
import { bullets, heading, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { askTask } from './askTask.ts'
import { experimentTask } from './experimentTask.ts'
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

/** The experiments as tasks: the next cadence, what has to be asked first, and what is to be tried now. */
export function tasksOf(report: Reportable): readonly ListItem[] {
  const { roadmap } = report
  const toAsk = firstExperimentToAsk(report)
  return [
    ...(roadmap.raiseCadence ? [raiseCadenceTask(report, roadmap.raiseCadence)] : []),
    ...(toAsk ? [askTask(report, toAsk)] : []),
    ...roadmap.now.map((action) => experimentTask(report, action)),
  ]
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
