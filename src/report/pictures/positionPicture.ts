import { stages } from '../../domain/bank.ts'
import type { Reportable } from '../reportable.ts'
import { dot, label, line, width } from './picture.ts'
import type { Picture } from './picture.ts'

/** Where the team stands on the spectrum, as a range of stages; undefined where it has no position. */
export function positionPicture({ bank, diagnosis: { position } }: Reportable): Picture | undefined {
  if (!position) return undefined
  const placeOf = (stage: number) => 80 + (stage * (width - 160)) / (stages.length - 1)
  const [low, high] = [stages.indexOf(position.low), stages.indexOf(position.high)]
  const marks = stages.map((stage, place) => {
    const isIn = place >= low && place <= high
    return (
      dot(placeOf(place), 24, isIn ? 9 : 6, isIn ? 'full' : 'open') +
      label(placeOf(place), 54, bank.words.stages[stage].title, 24, {
        anchor: 'middle',
        className: isIn ? 'strong' : 'quiet',
      })
    )
  })
  const band = high > low ? line(placeOf(low), 24, placeOf(high), 24, 'band') : ''
  const [from, to] = [bank.words.stages[position.low].title, bank.words.stages[position.high].title]
  return {
    name: 'position',
    title: 'Where you stand between manual and continuous deployment',
    words: low === high ? `At ${from}.` : `Between ${from} and ${to}, depending on the open answers.`,
    height: 66,
    shapes: line(placeOf(0), 24, placeOf(stages.length - 1), 24, 'rule') + band + marks.join(''),
  }
}
