import { cadences } from '../../domain/bank.ts'
import { count } from '../../domain/words/figures.ts'
import { longDate } from '../longDate.ts'
import { heading, mark, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** Whose releases the report speaks of, when it was said, and by how many. */
export function opening({ bank, assessment, diagnosis }: Reportable): readonly Block[] {
  const { team, service, date, participants, cadence, checkpoint, id } = assessment
  const target = cadences[diagnosis.pace.target]
  const wish = target && target !== cadence ? `, wants to release ${bank.words.cadences[target].title}` : ''
  const facts = [
    longDate(date),
    `releases ${bank.words.cadences[cadence].title}${wish}`,
    ...(participants ? [`${count(participants, 'person', 'people')} took part`] : []),
    ...(checkpoint === undefined ? [] : [`a person approves every release: ${checkpoint}`]),
  ]
  return [
    heading(1, `How ${team} releases${service ? ` ${service}` : ''}, and what to try first`),
    paragraph(facts.join(' · '), ...(id && /^[0-9A-Z]{26}$/u.test(id) ? [' ', mark(`report:${id}`)] : [])),
  ]
}
