import { InvalidArgumentError } from '@commander-js/extra-typings'

/** A day that exists, as an ISO date; anything else is wrong usage. */
export function dayArgument(text: string): string {
  const moment = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(moment.getTime())
  if (!isDay || moment.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It is no date such as 2026-11-22.')
  return text
}
