import { percentRange } from '../figures.ts'
import type { StepCompared } from './compareSteps.ts'

/** What became of the readiness for a step, in a few words: "52 % ready then, 60 % now"; undefined where it is the same or not scored. */
export function stepInWords({ before, now, moved }: StepCompared): string | undefined {
  if (!before || !now) return undefined
  const [was, is] = [percentRange(before.low, before.high), percentRange(now.low, now.high)]
  if (was === is) return undefined
  const doubt = { up: '', down: '', same: notMoved, unclear: leftOpen }[moved ?? 'same']
  return `${was} ready then, ${is} now${doubt}`
}

const notMoved = '; the answers that can be compared did not move it'
const leftOpen = '; open answers leave room for either'
