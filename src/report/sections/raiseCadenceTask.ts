import type { ListItem } from 'mdast'
import type { Cadence } from '../../domain/bank.ts'
import { strong } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { signalLine, taskOf } from './taskOf.ts'

const signal =
  'Releases that had to be taken back or mended at once, of all releases; and the hours that each release takes.'

/** The experiment of a team that nothing holds up: the next cadence, for a month, with a way back. */
export function raiseCadenceTask({ bank, assessment }: Reportable, cadence: Cadence): ListItem {
  const [today, next] = [bank.words.cadences[assessment.cadence], bank.words.cadences[cadence]]
  const name = `raise-cadence:${cadence}`
  return taskOf(assessment, {
    name,
    title: strong(`Release ${next.title} for a month`),
    above: [
      `First step, within a week: Put the days of the next four weeks on which you will release into the calendar (${next.title}: ${next.means}).`,
      `Done when: Four weeks have passed at this pace, and the signal is no worse than when you released ${today.title}.`,
      signalLine(assessment, name, signal),
    ],
    below: [
      `Risk: Something that nobody was asked about turns up. The way back is simple: release ${today.title} again, and write down what it was.`,
    ],
  })
}
