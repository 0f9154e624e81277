import type { Command } from '../keys/binding.ts'
import { within } from './change.ts'

const page = 10

/** A place among `count` rows after a command that moves it; the same place after any other. */
export function scrolled(place: number, command: Command | undefined, count: number): number {
  if (command === 'up') return within(place - 1, count)
  if (command === 'down') return within(place + 1, count)
  if (command === 'pageUp') return within(place - page, count)
  if (command === 'pageDown') return within(place + page, count)
  if (command === 'first') return 0
  if (command === 'last') return within(count - 1, count)
  return place
}
