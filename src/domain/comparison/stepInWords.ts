import { percentRange } from '../words/figures.ts'
import type { StepCompared } from './compareSteps.ts'

/**
 * What became of the readiness for a step, in a few words: "52 % ready then, 60 % now"; undefined where it is the same
 * or not scored. Where the two sessions did not ask the same, the figures of the questions that both did stand beside it.
 */
export function stepInWords({ before, now, alike, moved }: StepCompared): string | undefined {
  if (!before || !now) return undefined
  const said = figures(before, now)
  if (said === undefined) return undefined
  const byBoth = alike && figures(alike.before, alike.now)
  const beside = byBoth && byBoth !== said ? `; by the questions that both asked, ${byBoth}` : ''
  const doubt = { up: '', down: '', same: notMoved, unclear: leftOpen }[moved ?? 'same']
  return `${said}${beside}${doubt}`
}

type Range = NonNullable<StepCompared['before']>

function figures(before: Range, now: Range): string | undefined {
  const [was, is] = [percentRange(before.low, before.high), percentRange(now.low, now.high)]
  return was === is ? undefined : `${was} ready then, ${is} now`
}

const notMoved = '; the answers that can be compared did not move it'
const leftOpen = '; open answers leave room for either'
