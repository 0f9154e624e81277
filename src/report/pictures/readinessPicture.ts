import { inline } from '../../domain/capabilityName.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import { percentRange } from '../../domain/figures.ts'
import type { Reportable } from '../reportable.ts'
import { box, label, line } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, room, row] = [180, 280, 40]

/** How ready the team is for each step: a bar to the lower end, a dashed one to the upper, and what holds the step up. */
export function readinessPicture({ bank, diagnosis }: Reportable): Picture {
  const rows = diagnosis.steps.map((each, place) => {
    const name = bank.words.steps[each.step].title
    const isWorking = each.step === diagnosis.working?.step
    const [ready, held] = [readyInWords(each), heldInWords(each)]
    const y = 16 + place * row
    const shapes = [
      label(0, y + 13, name, 26, isWorking ? { className: 'strong' } : {}),
      ...bars(each, y),
      line(left + room, y - 3, left + room, y + 21, 'rule'),
      label(left + room + 10, y + 6, ready, 20, { className: 'strong' }),
      label(left + room + 10, y + 22, held, 26, { className: 'quiet' }),
    ]
    return {
      shapes: shapes.join(''),
      words: `${name}: ${ready}, ${held}${isWorking ? ' (the step to work on)' : ''}.`,
    }
  })
  return {
    name: 'readiness',
    title: 'How ready you are for each step',
    words: `${rows.map(({ words }) => words).join(' ')} The mark at the end of a bar is all that the step needs.`,
    height: 16 + rows.length * row,
    shapes: rows.map(({ shapes }) => shapes).join(''),
  }
}

function bars({ low, high }: StepDiagnosis, y: number): readonly string[] {
  const track = box(left, y, room, 18, 'track')
  if (low.readiness === null || high.readiness === null) return [track]
  const [from, to] = [(low.readiness * room) / 100, (high.readiness * room) / 100]
  return [
    track,
    box(left, y, from, 18, 'full'),
    ...(to - from > 1 ? [box(left + from, y, to - from, 18, 'part')] : []),
  ]
}

function readyInWords({ low, high }: StepDiagnosis): string {
  return low.readiness === null || high.readiness === null
    ? 'not scored'
    : `${percentRange(low.readiness, high.readiness)} ready`
}

function heldInWords({ low }: StepDiagnosis): string {
  const constraint = low.holders[0]?.capability
  return low.readiness === null ? 'nothing to say' : constraint ? inline(constraint) : 'nothing holds it up'
}
