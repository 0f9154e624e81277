import { InvalidArgumentError } from '@commander-js/extra-typings'
import { isDay } from '../domain/isDay.ts'

/** A day that exists, as an ISO date; anything else is wrong usage. */
export function dayArgument(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It is no date such as 2026-11-22.')
  return text
}
