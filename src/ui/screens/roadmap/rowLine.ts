import { count } from '../../../domain/words/figures.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import { chosenOf, experimentOf } from '../../../domain/roadmap/choice.ts'
import { cutTo, leftAndRight, span } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { deeperLabel } from '../review/reviewRows.ts'
import { titleOf } from './candidateWords.ts'
import { roadmapRows, stopsIn } from './roadmapRows.ts'
import type { RoadmapRow } from './roadmapRows.ts'

/** Below this only the owner stands behind an experiment; the day stands below. */
const roomForDays = 70

/** A row of the roadmap in `width` cells. */
export function rowLine(model: Model, row: RoadmapRow, inFocus: boolean, width: number): Line {
  const { signs } = model
  const pointer = inFocus ? signs.pointer : ' '
  switch (row.kind) {
    case 'heading':
      return [span(cutTo(row.text, width, signs.cut), 'title')]
    case 'words':
      return [span(cutTo(`    ${row.text}`, width, signs.cut))]
    case 'save':
      return [
        span(
          cutTo(`${pointer} Save, and write the report: ${chosenInWords(model)}`, width, signs.cut),
          inFocus ? 'focus' : 'plain',
        ),
      ]
    case 'deeper': {
      const text = `${pointer} ${deeperLabel(model, row.questions)}`
      return [span(cutTo(text, width, signs.cut), inFocus ? 'focus' : 'plain')]
    }
    case 'candidate': {
      const chosen = experimentOf(model.session?.experiments ?? [], row.candidate.name)
      const text = `${pointer} [${chosen ? signs.taken : ' '}] ${rowTitle(model, row.candidate)}`
      const { owner = 'nobody yet', review } = chosen ?? {}
      const who = chosen
        ? [owner, ...(review && model.size.columns >= roomForDays ? [review] : [])].join(', ')
        : ''
      return leftAndRight(
        span(text, inFocus ? 'focus' : 'plain'),
        span(cutTo(who, Math.floor(width / 3), signs.cut)),
        width,
        signs.cut,
      )
    }
  }
}

/** Under a heading that says so, an open question needs no other word. */
function rowTitle({ bank }: Model, candidate: Candidate): string {
  const isHeaded =
    candidate.kind !== 'action' && candidate.kind !== 'raiseCadence' && candidate.part !== 'now'
  return isHeaded ? candidate.open.question.asks : titleOf(bank, candidate)
}

/** "3 chosen, 1 of them without an owner". */
export function chosenInWords(model: Model): string {
  const candidates = stopsIn(roadmapRows(model)).flatMap((row) =>
    row.kind === 'candidate' ? [row.candidate] : [],
  )
  const chosen = chosenOf(candidates, model.session?.experiments ?? [])
  const alone = chosen.filter(({ owner }) => owner === undefined).length
  if (!chosen.length) return 'nothing chosen'
  return `${count(chosen.length, 'experiment')}${alone ? `, ${alone} without an owner` : ''}`
}
