import type { Bank } from '../../../domain/bank.ts'
import type { FactsForm, ReleaseRow } from './factsForm.ts'

/** What the figures of the last release are called, and what each one means. */
export const releaseWords = {
  tests: {
    label: 'Waited for tests',
    means: 'Hours that the last release waited for tests, once it was ready.',
  },
  environment: { label: 'Waited for an environment', means: 'Hours that it waited for an environment.' },
  approval: { label: 'Waited for approval', means: 'Hours that it waited for somebody to agree.' },
  window: {
    label: 'Waited for a window',
    means: 'Hours that it waited for the day and the hour at which it was allowed.',
  },
  deploying: { label: 'Deploying', means: 'Hours from the start of the deployment to its end.' },
  verifying: { label: 'Known to be good', means: 'Hours from then until you knew that it was good.' },
  manualSteps: { label: 'Steps by hand', means: 'How many steps a person did by hand.' },
  people: { label: 'People', means: 'How many people it took.' },
  outsideHours: {
    label: 'Outside working hours',
    means: 'Hours that people worked on it outside working hours.',
  },
} as const satisfies Record<ReleaseRow, { readonly label: string; readonly means: string }>

/** What a form says of a metric: how it is known, and its bucket; "unknown" where nothing is stated. */
export function factIn(
  { bank }: { readonly bank: Bank },
  { facts }: FactsForm,
  row: keyof FactsForm['facts'],
): string {
  const { value, how } = facts[row]
  return value === undefined ? 'unknown' : `${how}: ${bank.facts[row].buckets[value] ?? value}`
}
