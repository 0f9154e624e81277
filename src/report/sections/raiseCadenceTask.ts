import type { ListItem } from 'mdast'
import type { Cadence } from '../../domain/bank.ts'
import { bullets, mark, strong, task } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** The experiment of a team that nothing holds up: the next cadence, for a month, with a way back. */
export function raiseCadenceTask({ bank, assessment }: Reportable, cadence: Cadence): ListItem {
  const [today, next] = [bank.words.cadences[assessment.cadence], bank.words.cadences[cadence]]
  const chosen = assessment.actions?.find(({ action }) => action === `raise-cadence:${cadence}`)
  return task(
    chosen?.state === 'done',
    [strong(`Release ${next.title} for a month`), ' ', mark(`raise-cadence:${cadence}`)],
    bullets([
      `First step, within a week: Put the days of the next four weeks on which you will release into the calendar (${next.title}: ${next.means}).`,
      `Done when: Four weeks have passed at this pace, and the signal is no worse than when you released ${today.title}.`,
      'Signal: Releases that had to be taken back or mended at once, of all releases; and the hours that each release takes. From … to …',
      `Owner: ${chosen?.owner ?? ''}`,
      `Look at it again on: ${chosen?.review ?? ''}`,
      `Risk: Something that nobody was asked about turns up. The way back is simple: release ${today.title} again, and write down what it was.`,
    ]),
  )
}
