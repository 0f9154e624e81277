import type { ListItem } from 'mdast'
import { scoreStep } from '../../domain/diagnosis/readiness.ts'
import { percent } from '../../domain/words/figures.ts'
import { levelsAfter } from '../../domain/roadmap/action.ts'
import { lowEnd } from '../../domain/standing.ts'
import { bullets, heading, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { askTask } from './askTask.ts'
import { toAskNow } from '../toAskNow.ts'
import { toTryNow } from '../toTryNow.ts'
import { experimentTask } from './experimentTask.ts'
import { experimentNamed } from './taskOf.ts'
import { raiseCadenceTask } from './raiseCadenceTask.ts'

/** What to try first: at most three experiments, each with room for its owner and the day to look at it again. */
export function experiments(report: Reportable): readonly Block[] {
  const tasks = tasksOf(report)
  if (!tasks.length) return []
  return [
    heading(2, 'Try this now'),
    paragraph(
      'Give each an owner and a day on which you look at it again. Tick what is done, strike out what does not help: your next session begins with what stands here (“boring report --read FILE” reads it any day).',
    ),
    ...bullets(tasks),
    ...forecast(report),
  ]
}

/** The experiments as tasks: the next cadence, what has to be asked first, and what is to be tried now. */
export function tasksOf(report: Reportable): readonly ListItem[] {
  const { roadmap } = report
  return [
    ...(roadmap.raiseCadence ? [raiseCadenceTask(report, roadmap.raiseCadence)] : []),
    ...toAskNow(report).map((toAsk) => askTask(report, toAsk)),
    ...toTryNow(report).map((action) => experimentTask(report, action)),
  ]
}

function forecast(report: Reportable): readonly Block[] {
  const { diagnosis, bank, assessment } = report
  const { working, standings, checkpoint } = diagnosis
  const tried = toTryNow(report).filter(({ id }) => experimentNamed(assessment, id)?.state !== 'dropped')
  if (!working || working.low.readiness === null || !tried.length) return []
  const after = scoreStep(bank, working.low.index, levelsAfter(lowEnd(standings), tried), checkpoint)
  const [today, then] = [percent(working.low.readiness), percent(after.readiness ?? 0)]
  if (then === today) return []
  return [
    paragraph(
      `With these done you are ${then} ready for the way ${bank.words.steps[working.step].title}, up from ${today}.`,
    ),
  ]
}
