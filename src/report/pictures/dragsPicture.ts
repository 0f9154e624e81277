import type { Reportable } from '../reportable.ts'
import { pointsOfStep } from '../pointsOfStep.ts'
import { box, label } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, room, row] = [230, 240, 26]

/** What the working step lacks, capability by capability; undefined where nothing is lacking. */
export function dragsPicture({ bank, diagnosis: { working } }: Reportable): Picture | undefined {
  const costs = working ? pointsOfStep(working.low)?.costs : undefined
  if (!working || !costs?.size) return undefined
  const most = Math.max(...costs.values(), 1)
  const rows = [...costs].map(([id, cost], place) => {
    const title = bank.capabilities.find((capability) => capability.id === id)?.title ?? id
    const holds = working.low.holders.some(({ capability }) => capability.id === id)
    const [y, wide] = [8 + place * row, (cost / most) * room]
    const said = `${cost}${holds ? ', holds the step up' : ''}`
    const shapes = [
      label(0, y + 13, title, 34, place === 0 && holds ? { className: 'strong' } : {}),
      box(left, y, Math.max(wide, 1), 17, holds ? 'full' : 'part'),
      label(left + wide + 8, y + 13, said, 30, { className: 'quiet' }),
    ]
    return { shapes: shapes.join(''), words: `${title}: ${said}.` }
  })
  return {
    name: 'drags',
    title: `What is short on the way ${bank.words.steps[working.step].title}, in points of 100`,
    words: rows.map(({ words }) => words).join(' '),
    height: 8 + rows.length * row,
    shapes: rows.map(({ shapes }) => shapes).join(''),
  }
}
