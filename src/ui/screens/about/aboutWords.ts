import type { Bank, Cadence } from '../../../domain/bank.ts'
import { cadences } from '../../../domain/bank.ts'
import type { TimeBox } from '../../../domain/session/timeBox.ts'
import type { AboutForm, Row } from './aboutForm.ts'

/** What the rows of the form about the team are called. */
export const labels = {
  team: 'Team',
  service: 'Service',
  participants: 'People here',
  mode: 'Questions',
  cadence: 'You release',
  target: 'You want to',
  checkpoint: 'Human checkpoint',
  begin: '',
} as const satisfies Record<Row, string>

/** What is chosen in a row of the form, in words. */
export function choiceIn(
  { words, questions }: Bank,
  { mode, cadence, target }: AboutForm,
  row: 'mode' | 'cadence' | 'target',
): string {
  switch (row) {
    case 'mode':
      return mode === 'full'
        ? `all ${questions.length}`
        : `the quick ${questions.filter(({ quick }) => quick).length}`
    case 'cadence':
      return words.cadences[cadence].title
    case 'target':
      return target === 'next'
        ? `take the next step: ${words.cadences[nextAfter(cadence)].title}`
        : `release ${words.cadences[target].title}`
  }
}

/** What the row in focus asks for. */
export function meaningOf(
  { words }: Bank,
  { focus, cadence, target }: AboutForm,
  { full, quick }: TimeBox,
): string {
  switch (focus) {
    case 'team':
      return 'The team whose releases this is about. The report carries its name.'
    case 'service':
      return 'One service, app or product. Ask about each one apart; they release differently. It may stay empty.'
    case 'participants':
      return 'How many people are in the room. It may stay empty.'
    case 'mode':
      return `All of them take about ${full} minutes. The quick ones take about ${quick} and say less.`
    case 'cadence':
      return `How often changes reach production today: ${words.cadences[cadence].means}.`
    case 'target': {
      const aim = words.cadences[target === 'next' ? nextAfter(cadence) : target]
      return `How often you want to release: ${aim.title}, ${aim.means}.`
    }
    case 'checkpoint':
      return 'Does a regulation, an app store or hardware require that a person approves every release? Then name it: nothing will count against it. Otherwise leave it empty.'
    case 'begin':
      return 'Every answer is saved at once. You can go back to each, and stop at any time.'
  }
}

function nextAfter(cadence: Cadence): Cadence {
  return cadences[cadences.indexOf(cadence) + 1] ?? cadence
}
